package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.FacetCount;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** The categories and the capabilities: what each means, and the tools that are so. */
@Kept
@Path("/")
class CategoryPage {

    private final Shelf shelf;
    private final RuleSet rules;
    private final Groups groups;
    private final Missing missing;

    CategoryPage(Shelf shelf, RuleSet rules, Groups groups, Missing missing) {
        this.shelf = shelf;
        this.rules = rules;
        this.groups = groups;
        this.missing = missing;
    }

    @GET
    @Path("categories")
    public Response categories() {
        SearchResult all = shelf.search(ToolQuery.of("").first(1));
        var entries = new ArrayList<IndexView.EntryView>();
        for (Category category : Arrays.asList(Category.values()).reversed()) {
            var definition = rules.category(category);
            entries.add(new IndexView.EntryView(
                    definition.title(),
                    null,
                    "/categories/" + category.id(),
                    definition.meaning(),
                    count(all, Facet.CATEGORY, category.id()),
                    "Risk starts at " + Wording.capital(definition.risk().id()) + "."));
        }
        entries.addAll(capabilities(all));
        String lead =
                "The worst that the call itself can do, worst first; below them the capabilities that a tool brings along.";
        return Html.ok(Templates.index(new IndexView(
                Frame.of("Categories and capabilities", lead, "/categories", "categories"),
                "Categories and capabilities",
                lead,
                entries)));
    }

    @GET
    @Path("categories/{category}")
    public Response category(@PathParam("category") String id) {
        return Arrays.stream(Category.values())
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(category -> Html.ok(Templates.group(groups.category(category))))
                .orElseGet(() -> missing.thing("category", id));
    }

    @GET
    @Path("capabilities")
    public Response capabilities() {
        String lead = "What a tool brings along, whatever its category.";
        return Html.ok(Templates.index(new IndexView(
                Frame.of("Capabilities", lead, "/capabilities", "categories"),
                "Capabilities",
                lead,
                capabilities(shelf.search(ToolQuery.of("").first(1))))));
    }

    @GET
    @Path("capabilities/{capability}")
    public Response capability(@PathParam("capability") String id) {
        return Arrays.stream(Capability.values())
                .filter(capability -> capability.id().equals(id))
                .findFirst()
                .map(capability -> Html.ok(Templates.group(groups.capability(capability))))
                .orElseGet(() -> missing.thing("capability", id));
    }

    private List<IndexView.EntryView> capabilities(SearchResult all) {
        Function<Capability, IndexView.EntryView> entry = capability -> IndexView.entry(
                rules.capability(capability).title(),
                "/capabilities/" + capability.id(),
                rules.capability(capability).meaning(),
                count(all, Facet.CAPABILITY, capability.id()));
        return Arrays.stream(Capability.values()).map(entry).toList();
    }

    private static String count(SearchResult result, Facet facet, String value) {
        long count = result.facets().getOrDefault(facet, List.of()).stream()
                .filter(c -> c.value().equals(value))
                .mapToLong(FacetCount::count)
                .sum();
        return Wording.count(count, "tool");
    }
}
