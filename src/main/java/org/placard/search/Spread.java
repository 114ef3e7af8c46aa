package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Moves copies of a tool behind tools that are new to the reader: a popular server has dozens of copies, and ten times
 * the same hit is one hit. Only the order of the best changes; nothing is left out.
 */
final class Spread {

    /** So many of the best are put in order; what follows stands as it scored. */
    static final int WINDOW = 200;

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
        long wanted = number(joined);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Long, Integer> seen = new HashMap<>();
        var placed = new ArrayList<Placed>();
        for (ScoreDoc hit : best) {
            var doc = (FieldDoc) hit;
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            int copies = seen.merge(value(leaf, doc.doc, ToolFields.SAME_TOOL), 1, Integer::sum) - 1;
            boolean named = copies > 0 && value(leaf, doc.doc, ToolFields.SAME_NAME) == wanted;
            double score = ((Number) doc.fields[0]).doubleValue();
            placed.add(new Placed(doc, score * Math.pow(named ? WANTED_COPY : COPY, copies), placed.size()));
        }
        placed.sort(Comparator.comparingDouble(Placed::worth).reversed().thenComparing(Placed::place));
        return placed.stream().map(Placed::doc).toList();
    }

    /** A number that stands for a text; two texts hardly ever have the same. */
    static long number(String text) {
        long number = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            number = 31 * number + text.charAt(i);
        }
        return number;
    }

    private static long value(LeafReaderContext leaf, int doc, String field) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : 0;
    }
}
