package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Moves copies of a tool behind tools that are new to the reader: a popular server has dozens of copies, and ten times
 * the same hit is one hit. Only the order of the best changes; nothing is left out.
 */
final class Spread {

    /** So many of the best are put in order; what follows stands as it scored. */
    static final int WINDOW = ToolQuery.MAX_SIZE;

    /** What each copy before it leaves of a hit's score. */
    private static final double COPY = 0.85;
    /** Who typed this very name wants all that have it. */
    private static final double WANTED_COPY = 0.99;

    private Spread() {}

    private record Placed(FieldDoc doc, double worth, int place) {}

    /**
     * @param best the best hits in their order, the score first in their sort values
     * @param joined the words as typed, as a name would be
     */
    static List<FieldDoc> of(IndexSearcher searcher, ScoreDoc[] best, String joined) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<String, Integer> seen = new HashMap<>();
        var placed = new ArrayList<Placed>();
        for (ScoreDoc hit : best) {
            var doc = (FieldDoc) hit;
            String same = same(leaves, doc.doc);
            int copies = seen.merge(same, 1, Integer::sum) - 1;
            double kept = same.startsWith(joined + " ") ? WANTED_COPY : COPY;
            double score = ((Number) doc.fields[0]).doubleValue();
            placed.add(new Placed(doc, score * Math.pow(kept, copies), placed.size()));
        }
        placed.sort(Comparator.comparingDouble(Placed::worth).reversed().thenComparing(Placed::place));
        return placed.stream().map(Placed::doc).toList();
    }

    private static String same(List<LeafReaderContext> leaves, int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues values = DocValues.getSorted(leaf.reader(), ToolFields.SAME);
        return values.advanceExact(doc - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }
}
