package org.placard.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.Order;
import org.placard.search.QueryException;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** Search: results with filters, and suggestions while somebody types. */
@Kept
@Path("/search")
class SearchPage {

    private static final int ROWS = 25;
    private static final int SUGGESTIONS = 8;

    private final Shelf shelf;
    private final RuleSet rules;

    SearchPage(Shelf shelf, RuleSet rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    @GET
    public Response search(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sort") @DefaultValue("relevance") String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        try {
            Order order = Order.of(sort).orElse(Order.RELEVANCE);
            var query = new ToolQuery(text, filters(uri), order, cursor, ROWS);
            SearchResult found = shelf.search(query);
            List<LinkView> tries = found.total() == 0 ? EmptySearch.tries(query, shelf) : List.of();
            return Html.ok(Templates.search(SearchView.of(query, found, tries, rules)));
        } catch (QueryException e) {
            String problem = e.getMessage() == null ? "" : e.getMessage();
            return Html.status(400, Templates.search(SearchView.refused(text, problem)));
        }
    }

    /** What may be meant, as options of a list, for the script. */
    @GET
    @Path("suggestions")
    public Response suggestions(@QueryParam("q") @DefaultValue("") String text) {
        return Html.ok(Templates.suggestions(SuggestionRow.of(shelf.suggest(text, SUGGESTIONS))));
    }

    private static Map<Facet, Set<String>> filters(UriInfo uri) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        uri.getQueryParameters()
                .forEach((name, values) -> Facet.of(name)
                        .ifPresent(facet -> values.stream()
                                .filter(value -> !value.isBlank())
                                .forEach(value -> filters.computeIfAbsent(facet, key -> new LinkedHashSet<>())
                                        .add(value))));
        return filters;
    }
}
