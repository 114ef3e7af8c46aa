package org.placard.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Filters and counts in one pass. A document that passes every filter is a result and counts everywhere; one that fails
 * the filter of exactly one facet counts there only. So each facet shows what choosing another of its values would give.
 */
final class FacetCounter {

    private final Map<Facet, Set<String>> filters;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;

    FacetCounter(Map<Facet, Set<String>> filters) {
        this.filters = filters;
    }

    long total() {
        return total;
    }

    Map<String, Long> counts(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    /** The collector with this before it: it sees what passes the filters. */
    Collector before(Collector results) {
        return new Collector() {
            @Override
            public ScoreMode scoreMode() {
                return results.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
            }

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                List<Column> columns = FacetColumn.of(context.reader()).entrySet().stream()
                        .map(c -> new Column(c.getKey(), c.getValue(), filters.get(c.getKey())))
                        .toList();
                return new Leaf(columns.toArray(Column[]::new), results.getLeafCollector(context));
            }
        };
    }

    /** One facet in one segment. */
    private static final class Column {
        final Facet facet;
        final FacetColumn held;
        final int[] counts;
        private final boolean @org.jspecify.annotations.Nullable [] wanted;

        Column(Facet facet, FacetColumn held, @org.jspecify.annotations.Nullable Set<String> filter) {
            this.facet = facet;
            this.held = held;
            this.counts = new int[held.values().length];
            if (filter == null) {
                wanted = null;
                return;
            }
            wanted = new boolean[counts.length];
            for (int i = 0; i < counts.length; i++) {
                wanted[i] = filter.contains(held.values()[i]);
            }
        }

        boolean passes(int doc) {
            if (wanted == null) {
                return true;
            }
            for (int i = held.starts()[doc]; i < held.starts()[doc + 1]; i++) {
                if (wanted[held.numbers()[i]]) {
                    return true;
                }
            }
            return false;
        }

        void count(int doc) {
            for (int i = held.starts()[doc]; i < held.starts()[doc + 1]; i++) {
                counts[held.numbers()[i]]++;
            }
        }
    }

    private final class Leaf implements LeafCollector {
        private final Column[] columns;
        private final LeafCollector next;

        Leaf(Column[] columns, LeafCollector next) {
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
                failed.count(doc);
                return;
            }
            for (Column column : columns) {
                column.count(doc);
            }
            total++;
            next.collect(doc);
        }

        @Override
        public void finish() throws IOException {
            next.finish();
            for (Column column : columns) {
                Map<String, Long> sum = counts.computeIfAbsent(column.facet, f -> new HashMap<>());
                for (int i = 0; i < column.counts.length; i++) {
                    if (column.counts[i] > 0) {
                        sum.merge(column.held.values()[i], (long) column.counts[i], Long::sum);
                    }
                }
            }
        }
    }
}
