package org.placard.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total how many tools match, exactly
 * @param facets counts per facet, every facet present; those of a facet that is filtered by ignore its own filter
 * @param next the cursor of the next page, null on the last one
 * @param correction the query as it was understood after repairing misspelt words, null where nothing was repaired
 * @param filters the filters in force, from the text and the query together
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next,
        @Nullable String correction,
        Map<Facet, Set<String>> filters) {

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
