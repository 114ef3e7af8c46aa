package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.FacetCount;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** The way in: search, the numbers, what changed last. */
@Kept
@Path("/")
class HomePage {

    private static final int RECENT = 8;

    private final Shelf shelf;
    private final RuleSet rules;

    HomePage(Shelf shelf, RuleSet rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    @GET
    public Response home() {
        SearchResult all = shelf.search(ToolQuery.of("").first(1));
        var spread = SpreadView.of(
                counts(all, Facet.RISK, Risk.class, Risk::of),
                counts(all, Facet.CATEGORY, Category.class, Category::of),
                rules,
                "");
        var page = HomeView.of(
                shelf.totals(), spread, shelf.unknownCount(), shelf.recent(RECENT), shelf.patterns(), rules.version());
        return Html.ok(Templates.home(page));
    }

    private static <E extends Enum<E>> Map<E, Long> counts(
            SearchResult result, Facet facet, Class<E> type, Function<String, E> of) {
        var counts = new EnumMap<E, Long>(type);
        for (FacetCount count : result.facets().getOrDefault(facet, java.util.List.of())) {
            counts.put(of.apply(count.value()), count.count());
        }
        return counts;
    }
}
