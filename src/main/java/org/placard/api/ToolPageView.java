package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.search.FacetCount;
import org.placard.search.SearchResult;

/**
 * One page of tools found.
 *
 * @param total how many match, on all pages
 * @param next the cursor of the next page, null on the last
 * @param correction the query as understood after repairing misspelt words, null where nothing was repaired
 * @param facets per facet how many there would be with each value, the other filters kept
 */
public record ToolPageView(
        List<HitView> items,
        @Nullable String next,
        long total,
        @Nullable String correction,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<FacetView>> facets,
        MetaView meta) {

    /** How many tools have a value. */
    public record FacetView(String value, String label, long count, boolean selected) {

        static FacetView of(FacetCount count) {
            return new FacetView(count.value(), count.label(), count.count(), count.selected());
        }
    }

    static ToolPageView of(SearchResult found, Map<String, CatalogServer> servers, boolean withFacets, MetaView meta) {
        return new ToolPageView(
                found.hits().stream()
                        .map(hit -> HitView.of(hit, servers.get(hit.server())))
                        .toList(),
                found.next(),
                found.total(),
                found.correction(),
                withFacets ? facets(found) : null,
                meta);
    }

    private static Map<String, List<FacetView>> facets(SearchResult found) {
        var facets = new LinkedHashMap<String, List<FacetView>>();
        found.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(facet -> facets.put(
                        facet.getKey().id(),
                        facet.getValue().stream().map(FacetView::of).toList()));
        return facets;
    }
}
