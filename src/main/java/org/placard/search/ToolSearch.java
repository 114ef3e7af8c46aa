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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Finds tools. Any number of threads may ask. */
public final class ToolSearch {

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
        var byKey = new Sort(new SortField(ToolFields.KEY, SortField.Type.STRING));
        try {
            return index.ask(searcher -> {
                var query = new PrefixQuery(new Term(ToolFields.DIGEST, prefix));
                var found = new ArrayList<Hit>();
                for (ScoreDoc doc : searcher.search(query, most, byKey).scoreDocs) {
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
        Asking.Page page = new Asking(searcher, query, asked, filters, concepts).page(cursor);
        Highlights highlights = concepts.isEmpty() ? Highlights.NONE : Highlights.of(concepts);
        var hits = new ArrayList<Hit>();
        for (FieldDoc doc : page.docs()) {
            hits.add(Shown.hit(
                    searcher.storedFields().document(doc.doc),
                    highlights,
                    concepts.isEmpty() ? 0 : score(query.order(), doc)));
        }
        var facets = FacetLists.of(page.counter(), filters, slug -> {
            try {
                return Shown.serverTitle(searcher, slug);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new SearchResult(
                page.counter().total(),
                hits,
                facets,
                page.next(query.order()),
                correction(query.text(), concepts),
                filters);
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
}
