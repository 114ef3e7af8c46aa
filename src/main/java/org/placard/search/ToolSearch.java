package org.placard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
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
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Finds tools. Any number of threads may ask. */
public final class ToolSearch {

    /** With fewer hits than this, tools that show less of what was asked are worth a look too. */
    private static final int ENOUGH = 10;

    private static final Synonyms SYNONYMS = Synonyms.load();

    private final ToolIndex index;

    public ToolSearch(ToolIndex index) {
        this.index = index;
    }

    /**
     * @throws QueryException if the query cannot be understood
     * @throws UncheckedIOException if the index cannot be read
     */
    public SearchResult search(ToolQuery query) {
        Asked asked = AskedReader.read(query.text());
        query.filters().forEach(FacetValues::check);
        String given = query.cursor();
        Cursor cursor = given == null ? null : Cursor.read(given, query.order());
        Map<Facet, Set<String>> filters = both(query.filters(), asked.filters());
        try {
            return index.ask(searcher -> search(searcher, query, asked, filters, cursor));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    /**
     * Tools whose definition's digest begins so, by digest, server and name.
     *
     * @param prefix lower-case hex digits
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<Hit> byDigest(String prefix, int most) {
        try {
            return index.ask(searcher -> {
                var query = new PrefixQuery(new Term(ToolFields.DIGEST, prefix));
                var found = new ArrayList<Hit>();
                for (ScoreDoc doc : searcher.search(
                                query, most, new Sort(new SortField(ToolFields.KEY, SortField.Type.STRING)))
                        .scoreDocs) {
                    found.add(Shown.hit(searcher.storedFields().document(doc.doc), Highlights.NONE, 0));
                }
                found.sort(Comparator.comparing(Hit::digest));
                return found;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static SearchResult search(
            IndexSearcher searcher,
            ToolQuery query,
            Asked asked,
            Map<Facet, Set<String>> filters,
            @Nullable Cursor cursor)
            throws IOException {
        List<Concept> concepts = new Concepts(new Dictionary(searcher.getIndexReader()), SYNONYMS).of(asked.text());
        int level = cursor == null ? 0 : cursor.level();
        int levels = Relevance.levels(concepts.size());
        Page page = page(searcher, query, asked, filters, concepts, level, cursor);
        while (cursor == null && page.counter().total() < ENOUGH && level + 1 < levels) {
            level++;
            page = page(searcher, query, asked, filters, concepts, level, null);
        }
        Highlights highlights = concepts.isEmpty() ? Highlights.NONE : Highlights.of(concepts);
        var hits = new ArrayList<Hit>();
        for (ScoreDoc doc : page.docs().scoreDocs) {
            hits.add(Shown.hit(
                    searcher.storedFields().document(doc.doc),
                    highlights,
                    concepts.isEmpty() ? 0 : score(query.order(), (FieldDoc) doc)));
        }
        String next =
                page.more() ? Cursor.after(query.order(), level, page.last()).write() : null;
        var facets = FacetLists.of(page.counter(), filters, slug -> {
            try {
                return Shown.serverTitle(searcher, slug);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new SearchResult(
                page.counter().total(), hits, facets, next, correction(query.text(), concepts), filters);
    }

    private record Page(TopFieldDocs docs, FacetCounter counter, boolean more) {
        FieldDoc last() {
            return (FieldDoc) docs.scoreDocs[docs.scoreDocs.length - 1];
        }
    }

    private static Page page(
            IndexSearcher searcher,
            ToolQuery query,
            Asked asked,
            Map<Facet, Set<String>> filters,
            List<Concept> concepts,
            int level,
            @Nullable Cursor cursor)
            throws IOException {
        Query lucene = lucene(asked, query.narrowing(), concepts, level);
        FieldDoc after = cursor == null ? null : after(searcher, lucene, cursor);
        var manager = new TopFieldCollectorManager(query.order().sort(), query.size() + 1, after, Integer.MAX_VALUE);
        TopFieldCollector top = manager.newCollector();
        var counter = new FacetCounter(top, filters);
        searcher.search(lucene, once(counter));
        TopFieldDocs docs = manager.reduce(List.of(top));
        boolean more = docs.scoreDocs.length > query.size();
        if (more) {
            docs = new TopFieldDocs(docs.totalHits, java.util.Arrays.copyOf(docs.scoreDocs, query.size()), docs.fields);
        }
        return new Page(docs, counter, more);
    }

    private static Query lucene(Asked asked, Narrowing narrowing, List<Concept> concepts, int level) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(ToolFields.KIND, ToolFields.TOOL)), Occur.FILTER);
        if (!concepts.isEmpty()) {
            all.add(Relevance.query(concepts, level), Occur.MUST);
        } else if (asked.phrases().isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        asked.phrases().forEach(p -> all.add(Relevance.phrase(p), Occur.MUST));
        asked.without().forEach(w -> all.add(Relevance.anywhere(w), Occur.MUST_NOT));
        narrowing.into(all);
        asked.excluded()
                .forEach((facet, values) ->
                        values.forEach(v -> all.add(new TermQuery(new Term(facet.field(), v)), Occur.MUST_NOT)));
        return all.build();
    }

    /** Where the page before ended: the last hit's place as it is now, or as it was then if the hit is gone. */
    private static FieldDoc after(IndexSearcher searcher, Query lucene, Cursor cursor) throws IOException {
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

    private static @Nullable String correction(String text, List<Concept> concepts) {
        String corrected = text;
        for (Concept concept :
                concepts.stream().flatMap(c -> c.andParts().stream()).toList()) {
            String repaired = concept.repaired();
            if (repaired == null) {
                continue;
            }
            for (Word word : Words.of(corrected)) {
                if (word.text().equals(concept.typed())) {
                    corrected = corrected.substring(0, word.start()) + repaired + corrected.substring(word.end());
                    break;
                }
            }
        }
        return corrected.equals(text) ? null : corrected;
    }

    private static double score(Order order, FieldDoc doc) {
        return switch (order) {
            case RELEVANCE -> ((Number) doc.fields[0]).doubleValue();
            case RISK -> ((Number) doc.fields[1]).doubleValue();
            case NAME, RECENCY -> 0;
        };
    }

    private static Map<Facet, Set<String>> both(Map<Facet, Set<String>> one, Map<Facet, Set<String>> other) {
        var all = new EnumMap<Facet, Set<String>>(Facet.class);
        all.putAll(one);
        other.forEach((facet, values) -> all.merge(facet, values, (a, b) -> {
            var common = new HashSet<>(a);
            common.retainAll(b);
            return common;
        }));
        return Map.copyOf(all);
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
