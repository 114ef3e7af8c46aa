package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.placard.model.AttackPattern;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.Order;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** Gathers what the pages of a risk, a category and a capability show. */
@ApplicationScoped
class Groups {

    private static final int ROWS = 30;

    private final Shelf shelf;
    private final RuleSet rules;

    Groups(Shelf shelf, RuleSet rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    GroupView risk(Risk risk) {
        var view = RiskView.of(risk);
        List<String> starts = Arrays.stream(Category.values())
                .filter(category -> rules.category(category).risk() == risk)
                .map(category -> rules.category(category).title())
                .toList();
        List<String> meaning = List.of(
                Wording.capital(SpreadView.line(risk)) + ".",
                starts.isEmpty() ? "" : Wording.list(starts) + (starts.size() == 1 ? " starts" : " start") + " here.",
                "What a tool touches moves it up or down, and every move is a finding with its evidence.");
        return group(
                view.word() + " risk",
                "/risk/" + risk.id(),
                "risk",
                view,
                null,
                meaning,
                Facet.RISK,
                risk.id(),
                pattern -> false,
                Arrays.stream(Risk.values())
                        .filter(other -> other != risk)
                        .map(other -> new LinkView(Wording.capital(other.id()) + " risk", "/risk/" + other.id(), ""))
                        .toList()
                        .reversed());
    }

    GroupView category(Category category) {
        var definition = rules.category(category);
        return group(
                definition.title(),
                "/categories/" + category.id(),
                "categories",
                null,
                CategoryView.of(category),
                List.of(
                        definition.meaning(),
                        "Its risk starts at %s."
                                .formatted(Wording.capital(definition.risk().id())),
                        "A tool that can do several things is the worst of them."),
                Facet.CATEGORY,
                category.id(),
                pattern -> pattern.categories().contains(category),
                Arrays.stream(Category.values())
                        .filter(other -> other != category)
                        .map(other -> new LinkView(rules.category(other).title(), "/categories/" + other.id(), ""))
                        .toList());
    }

    GroupView capability(Capability capability) {
        var definition = rules.capability(capability);
        return group(
                definition.title(),
                "/capabilities/" + capability.id(),
                "categories",
                null,
                null,
                List.of(definition.meaning(), "A capability comes on top of a tool’s category."),
                Facet.CAPABILITY,
                capability.id(),
                pattern -> pattern.needs().contains(capability),
                List.of(new LinkView("All capabilities", "/capabilities", "")));
    }

    private GroupView group(
            String title,
            String path,
            String section,
            @Nullable RiskView risk,
            @Nullable CategoryView category,
            List<String> meaning,
            Facet facet,
            String value,
            Predicate<AttackPattern> concerned,
            List<LinkView> others) {
        ToolQuery query = ToolQuery.of("").where(facet, value).by(Order.RISK).first(ROWS);
        SearchResult result = shelf.search(query);
        Set<Facet> shown = EnumSet.of(Facet.RISK, Facet.CATEGORY, Facet.CAPABILITY, Facet.SERVER);
        shown.remove(facet);
        String total = Wording.count(result.total(), "tool");
        return new GroupView(
                new Frame(
                        title + ": " + total,
                        String.join(" ", meaning),
                        path,
                        section,
                        true,
                        Frame.trail(new Frame.Crumb(title, null))),
                title,
                risk,
                category,
                total,
                meaning,
                FacetView.of(query, result, rules, shown),
                shelf.patterns().stream()
                        .filter(concerned)
                        .sorted(Comparator.comparing(AttackPattern::id))
                        .map(AttackLinkView::of)
                        .toList(),
                result.hits().stream().map(RowView::of).toList(),
                SearchLink.to(query),
                others);
    }
}
