package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One question, asked of the index at one moment of it. */
final class Asking {

    /** With fewer hits than this, tools that show less of what was asked are worth a look too. */
    private static final int ENOUGH = 10;

    private final IndexSearcher searcher;
    private final ToolQuery query;
    private final Asked asked;
    private final Map<Facet, Set<String>> filters;
    private final List<Concept> concepts;

    Asking(
            IndexSearcher searcher,
            ToolQuery query,
            Asked asked,
            Map<Facet, Set<String>> filters,
            List<Concept> concepts) {
        this.searcher = searcher;
        this.query = query;
        this.asked = asked;
        this.filters = filters;
        this.concepts = concepts;
    }

    /**
     * One page of what was found.
     *
     * @param more whether another page follows
     * @param level how far the words were relaxed
     */
    record Page(List<FieldDoc> docs, FacetCounter counter, boolean more, int level) {
        @Nullable
        String next(Order order) {
            return more ? Cursor.after(order, level, docs.getLast()).write() : null;
        }
    }

    Page page(@Nullable Cursor cursor) throws IOException {
        if (cursor != null) {
            return page(cursor.level(), cursor);
        }
        int levels = Relevance.levels(concepts);
        int level = 0;
        Page page = page(level, null);
        while (page.counter().total() < ENOUGH && level + 1 < levels) {
            level++;
            page = page(level, null);
        }
        return page;
    }

    private Page page(int level, @Nullable Cursor cursor) throws IOException {
        Query lucene = lucene(level);
        boolean spread = query.order() == Order.RELEVANCE && !concepts.isEmpty();
        if (spread) {
            return spread(lucene, level, cursor);
        }
        var counter = new FacetCounter(filters);
        ScoreDoc[] found = search(lucene, query.size() + 1, cursor == null ? null : after(lucene, cursor), counter);
        boolean more = found.length > query.size();
        return new Page(docs(found, 0, query.size()), counter, more, level);
    }

    /** The best with their copies moved back, then the rest as it scored. */
    private Page spread(Query lucene, int level, @Nullable Cursor cursor) throws IOException {
        var counter = new FacetCounter(filters);
        ScoreDoc[] window = search(lucene, Spread.WINDOW + 1, null, counter);
        ScoreDoc[] best = Arrays.copyOf(window, Math.min(window.length, Spread.WINDOW));
        List<FieldDoc> placed = Spread.of(searcher, best, Words.joined(asked.text()));
        int from = 0;
        if (cursor != null) {
            int place = place(placed, cursor.key());
            if (place < 0) {
                ScoreDoc[] rest = search(lucene, query.size() + 1, after(lucene, cursor), new FacetCounter(filters));
                return new Page(docs(rest, 0, query.size()), counter, rest.length > query.size(), level);
            }
            from = place + 1;
        }
        var docs = new ArrayList<>(placed.subList(from, Math.min(placed.size(), from + query.size())));
        boolean more = from + query.size() < placed.size();
        int missing = query.size() - docs.size();
        if (window.length > best.length && !more) {
            var last = (FieldDoc) best[best.length - 1];
            ScoreDoc[] rest = search(lucene, missing + 1, last, new FacetCounter(filters));
            docs.addAll(docs(rest, 0, missing));
            more = rest.length > missing;
        }
        return new Page(docs, counter, more, level);
    }

    private static int place(List<FieldDoc> docs, String key) {
        for (int i = 0; i < docs.size(); i++) {
            Object[] values = docs.get(i).fields;
            if (((BytesRef) values[values.length - 1]).utf8ToString().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static List<FieldDoc> docs(ScoreDoc[] found, int from, int most) {
        return Arrays.stream(found)
                .skip(from)
                .limit(most)
                .map(FieldDoc.class::cast)
                .toList();
    }

    private ScoreDoc[] search(Query lucene, int most, @Nullable FieldDoc after, FacetCounter counter)
            throws IOException {
        var manager = new TopFieldCollectorManager(query.order().sort(), most, after, Integer.MAX_VALUE);
        TopFieldCollector top = manager.newCollector();
        searcher.search(lucene, once(counter.before(top)));
        return manager.reduce(List.of(top)).scoreDocs;
    }

    private Query lucene(int level) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(ToolFields.KIND, ToolFields.TOOL)), Occur.FILTER);
        if (!concepts.isEmpty()) {
            all.add(Relevance.query(concepts, asked.text(), level), Occur.MUST);
        } else if (asked.phrases().isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        asked.phrases().forEach(p -> all.add(Relevance.phrase(p), Occur.MUST));
        asked.without().forEach(w -> all.add(Relevance.anywhere(w), Occur.MUST_NOT));
        query.narrowing().into(all);
        asked.excluded()
                .forEach((facet, values) ->
                        values.forEach(v -> all.add(new TermQuery(new Term(facet.field(), v)), Occur.MUST_NOT)));
        return all.build();
    }

    /** Where the page before ended: the last hit's place as it is now, or as it was then if the hit is gone. */
    private FieldDoc after(Query lucene, Cursor cursor) throws IOException {
        var one = new BooleanQuery.Builder()
                .add(lucene, Occur.MUST)
                .add(new TermQuery(new Term(ToolFields.KEY, cursor.key())), Occur.FILTER)
                .build();
        TopFieldDocs found = searcher.search(one, 1, cursor.order().sort());
        if (found.scoreDocs.length == 0) {
            return cursor.doc();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, ((FieldDoc) found.scoreDocs[0]).fields);
    }

    private static CollectorManager<Collector, Void> once(Collector collector) {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            @SuppressWarnings("NullAway")
            public Void reduce(java.util.Collection<Collector> collectors) {
                return null;
            }
        };
    }
}
