package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * Filters and counts in one pass. A document that passes every filter is a result and counts everywhere; one that fails
 * the filter of exactly one facet counts there only. So each facet shows what choosing another of its values would give.
 */
final class FacetCounter implements Collector {

    private static final Facet[] FACETS = Facet.values();

    private final Collector results;
    private final Map<Facet, Set<String>> filters;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;

    FacetCounter(Collector results, Map<Facet, Set<String>> filters) {
        this.results = results;
        this.filters = filters;
        for (Facet facet : FACETS) {
            counts.put(facet, new HashMap<>());
        }
    }

    long total() {
        return total;
    }

    Map<String, Long> counts(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    @Override
    public ScoreMode scoreMode() {
        return results.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var columns = new ArrayList<Column>();
        for (Facet facet : FACETS) {
            SortedSetDocValues values = DocValues.getSortedSet(context.reader(), facet.field());
            if (values.getValueCount() > 0 || filters.containsKey(facet)) {
                columns.add(new Column(facet, values, filters.get(facet)));
            }
        }
        return new Leaf(columns, results.getLeafCollector(context));
    }

    /** One facet in one segment. */
    private static final class Column {
        final Facet facet;
        final SortedSetDocValues values;
        final boolean filtered;
        final boolean[] wanted;
        final int[] counts;
        private int[] ords = new int[4];
        private int found;

        Column(Facet facet, SortedSetDocValues values, @org.jspecify.annotations.Nullable Set<String> filter)
                throws IOException {
            this.facet = facet;
            this.values = values;
            int size = Math.toIntExact(values.getValueCount());
            this.counts = new int[size];
            this.wanted = new boolean[size];
            this.filtered = filter != null;
            if (filter != null) {
                for (String value : filter) {
                    long ord = values.lookupTerm(new BytesRef(value));
                    if (ord >= 0) {
                        wanted[(int) ord] = true;
                    }
                }
            }
        }

        /** Reads the document's values and says whether the filter lets it pass. */
        boolean passes(int doc) throws IOException {
            found = 0;
            boolean pass = !filtered;
            if (values.advanceExact(doc)) {
                int count = values.docValueCount();
                if (count > ords.length) {
                    ords = new int[count];
                }
                for (int i = 0; i < count; i++) {
                    int ord = (int) values.nextOrd();
                    ords[found++] = ord;
                    pass |= wanted[ord];
                }
            }
            return pass;
        }

        void count() {
            for (int i = 0; i < found; i++) {
                counts[ords[i]]++;
            }
        }
    }

    private final class Leaf implements LeafCollector {
        private final List<Column> columns;
        private final LeafCollector next;

        Leaf(List<Column> columns, LeafCollector next) {
            this.columns = columns;
            this.next = next;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            next.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            Column failed = null;
            for (Column column : columns) {
                if (!column.passes(doc)) {
                    if (failed != null) {
                        return;
                    }
                    failed = column;
                }
            }
            if (failed != null) {
                failed.count();
                return;
            }
            for (Column column : columns) {
                column.count();
            }
            total++;
            next.collect(doc);
        }

        @Override
        public void finish() throws IOException {
            next.finish();
            for (Column column : columns) {
                for (int ord = 0; ord < column.counts.length; ord++) {
                    if (column.counts[ord] > 0) {
                        String value = column.values.lookupOrd(ord).utf8ToString();
                        counts.getOrDefault(column.facet, new HashMap<>())
                                .merge(value, (long) column.counts[ord], Long::sum);
                    }
                }
            }
        }
    }
}
