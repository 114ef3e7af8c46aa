package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.placard.model.AttackPattern;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.Order;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** Documented ways to abuse tools, and the tools that each concerns. */
@Kept
@Path("/attacks")
class AttackPage {

    private static final int ROWS = 12;

    private final Shelf shelf;
    private final RuleSet rules;
    private final Missing missing;

    AttackPage(Shelf shelf, RuleSet rules, Missing missing) {
        this.shelf = shelf;
        this.rules = rules;
        this.missing = missing;
    }

    @GET
    public Response all() {
        String lead =
                "Documented ways in which agents and their tools are abused: what happens, whom it concerns, what stops it.";
        List<IndexView.EntryView> entries = shelf.patterns().stream()
                .sorted(Comparator.comparing(AttackPattern::name))
                .map(pattern -> new IndexView.EntryView(
                        pattern.name(),
                        null,
                        "/attacks/" + pattern.id(),
                        Wording.firstSentence(pattern.happens().strip()),
                        "",
                        AttackLinkView.references(pattern)))
                .toList();
        return Html.ok(Templates.index(new IndexView(
                Frame.of("Attack patterns", lead, "/attacks", "attacks"), "Attack patterns", lead, entries)));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return shelf.patterns().stream()
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .map(pattern -> Html.ok(Templates.attack(view(pattern))))
                .orElseGet(() -> missing.thing("attack pattern", id));
    }

    private AttackView view(AttackPattern pattern) {
        var needs = new ArrayList<LinkView>();
        var searches = new ArrayList<LinkView>();
        for (Capability capability : Arrays.stream(Capability.values())
                .filter(pattern.needs()::contains)
                .toList()) {
            String title = rules.capability(capability).title();
            needs.add(new LinkView(title, "/capabilities/" + capability.id(), ""));
            searches.add(new LinkView(title, "/search?capability=" + capability.id() + "&sort=risk", ""));
        }
        for (Category category : Arrays.stream(Category.values())
                .filter(pattern.categories()::contains)
                .toList()) {
            String title = rules.category(category).title();
            needs.add(new LinkView(title, "/categories/" + category.id(), ""));
            searches.add(new LinkView(title, "/search?category=" + category.id() + "&sort=risk", ""));
        }
        SearchResult concerned = shelf.search(query(pattern));
        return new AttackView(
                new Frame(
                        pattern.name(),
                        pattern.happens(),
                        "/attacks/" + pattern.id(),
                        "attacks",
                        true,
                        Frame.trail(
                                new Frame.Crumb("Attack patterns", "/attacks"), new Frame.Crumb(pattern.name(), null))),
                pattern.name(),
                paragraphs(pattern.happens()),
                needs,
                paragraphs(pattern.defence()),
                pattern.references().stream()
                        .map(r -> new AttackView.ReferenceView(
                                r.framework() + " " + r.version(), r.id(), r.title(), ServerView.repository(r.url())))
                        .toList(),
                Wording.count(concerned.total(), "tool"),
                concerned.hits().stream().map(RowView::of).toList(),
                searches);
    }

    /** The tools with one of the capabilities; where the pattern names none, those of its categories. */
    private static ToolQuery query(AttackPattern pattern) {
        ToolQuery query = ToolQuery.of("").by(Order.RISK).first(ROWS);
        for (Capability capability : pattern.needs()) {
            query = query.where(Facet.CAPABILITY, capability.id());
        }
        if (pattern.needs().isEmpty()) {
            for (Category category : pattern.categories()) {
                query = query.where(Facet.CATEGORY, category.id());
            }
        }
        return query;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n")).map(String::strip).toList();
    }
}
