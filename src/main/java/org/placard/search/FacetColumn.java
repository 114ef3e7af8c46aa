package org.placard.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * One facet of every document of a segment, laid flat in memory: counting reads each of them for each hit, and a segment
 * never changes.
 *
 * @param values by number
 * @param starts where a document's numbers begin; one longer than there are documents
 * @param numbers of the values of all documents, one after the other
 */
record FacetColumn(String[] values, int[] starts, int[] numbers) {

    private static final Map<IndexReader.CacheKey, Map<Facet, FacetColumn>> KEPT = new ConcurrentHashMap<>();

    /** The columns of a segment, kept until it is closed. */
    static Map<Facet, FacetColumn> of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            return read(reader);
        }
        Map<Facet, FacetColumn> kept = KEPT.get(helper.getKey());
        if (kept == null) {
            kept = read(reader);
            if (KEPT.put(helper.getKey(), kept) == null) {
                helper.addClosedListener(KEPT::remove);
            }
        }
        return kept;
    }

    private static Map<Facet, FacetColumn> read(LeafReader reader) throws IOException {
        var columns = new EnumMap<Facet, FacetColumn>(Facet.class);
        for (Facet facet : Facet.values()) {
            columns.put(facet, read(reader, facet));
        }
        return columns;
    }

    private static FacetColumn read(LeafReader reader, Facet facet) throws IOException {
        SortedSetDocValues held = DocValues.getSortedSet(reader, facet.field());
        var values = new String[Math.toIntExact(held.getValueCount())];
        for (int i = 0; i < values.length; i++) {
            values[i] = held.lookupOrd(i).utf8ToString();
        }
        var starts = new int[reader.maxDoc() + 1];
        var numbers = new int[reader.maxDoc()];
        int at = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            starts[doc] = at;
            int count = held.advanceExact(doc) ? held.docValueCount() : 0;
            if (at + count > numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, Math.max(numbers.length * 2, at + count));
            }
            for (int i = 0; i < count; i++) {
                numbers[at++] = (int) held.nextOrd();
            }
        }
        starts[reader.maxDoc()] = at;
        return new FacetColumn(values, starts, java.util.Arrays.copyOf(numbers, at));
    }
}
