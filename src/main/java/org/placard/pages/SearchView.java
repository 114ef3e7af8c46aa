package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.Order;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/**
 * The page of results.
 *
 * @param problem why the question could not be understood, as a sentence; empty where it was
 * @param repaired the question as it was understood after repairing misspelt words; empty where nothing was repaired
 * @param repairedPath the address of the question so understood
 * @param tries other questions that find something, where this one finds nothing
 * @param chips the filters in force, each a link that takes it away
 * @param next the next page's address; empty on the last one
 */
public record SearchView(
        Frame frame,
        String text,
        String heading,
        String problem,
        String repaired,
        String repairedPath,
        List<LinkView> chips,
        List<LinkView> tries,
        List<HiddenView> hidden,
        List<SortView> sorts,
        List<FacetView> facets,
        List<RowView> rows,
        String next,
        String first) {

    /** A filter that the search form carries on. */
    public record HiddenView(String name, String value) {}

    public record SortView(String word, String path, boolean current) {}

    static SearchView of(ToolQuery query, SearchResult result, List<LinkView> tries, RuleSet rules) {
        String corrected = result.correction();
        String asked = Shown.line(query.text(), 80);
        String heading = asked.isEmpty()
                ? Wording.count(result.total(), "tool")
                : "%s %s “%s”"
                        .formatted(
                                Wording.count(result.total(), "tool"),
                                result.total() == 1 ? "matches" : "match",
                                asked);
        var chips = new ArrayList<LinkView>();
        var hidden = new ArrayList<HiddenView>();
        query.filters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            for (String value : entry.getValue().stream().sorted().toList()) {
                String label = FacetView.title(entry.getKey()) + ": " + labelled(entry.getKey(), value, rules);
                chips.add(new LinkView(label, SearchLink.toggled(query, entry.getKey(), value), ""));
                hidden.add(new HiddenView(entry.getKey().id(), value));
            }
        });
        return new SearchView(
                frame(asked, heading),
                query.text(),
                heading,
                "",
                corrected == null ? "" : Shown.line(corrected, 120),
                corrected == null ? "" : SearchLink.to(query.asking(corrected)),
                chips,
                tries,
                hidden,
                Arrays.stream(Order.values())
                        .map(order ->
                                new SortView(word(order), SearchLink.ordered(query, order), order == query.order()))
                        .toList(),
                FacetView.of(query, result, rules),
                result.hits().stream().map(RowView::of).toList(),
                result.next() == null ? "" : SearchLink.after(query, result.next()),
                query.cursor() == null ? "" : SearchLink.after(query, null));
    }

    /** The page where the question could not be understood. */
    static SearchView refused(String text, String problem) {
        return new SearchView(
                frame(Shown.line(text, 80), "Search"),
                text,
                "This question cannot be understood",
                Shown.text(problem),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    private static String labelled(Facet facet, String value, RuleSet rules) {
        try {
            return FacetView.label(facet, value, value, rules);
        } catch (IllegalArgumentException e) {
            return Shown.line(value, 50);
        }
    }

    private static String word(Order order) {
        return switch (order) {
            case RELEVANCE -> "best match";
            case RISK -> "risk";
            case NAME -> "name";
            case RECENCY -> "newest";
        };
    }

    private static Frame frame(String asked, String heading) {
        return new Frame(
                asked.isEmpty() ? "Search" : "Search: " + asked,
                heading + ", each with its risk, category and evidence.",
                "/search",
                "",
                false,
                List.of());
    }
}
