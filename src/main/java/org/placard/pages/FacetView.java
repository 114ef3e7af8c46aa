package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.rules.RuleSet;
import org.placard.search.Facet;
import org.placard.search.FacetCount;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;

/** One group of filters beside the results, each a link that sets it or takes it away. */
public record FacetView(String title, List<ValueView> values) {

    /**
     * @param risk set where the value is a risk
     * @param category set where it is a category
     */
    public record ValueView(
            String label,
            @Nullable RiskView risk,
            @Nullable CategoryView category,
            String count,
            String path,
            boolean selected) {}

    private static final int VALUES = 12;

    /** Risk first: it is what most come for. */
    private static final List<Facet> ORDER = Stream.concat(
                    Stream.of(Facet.RISK), Arrays.stream(Facet.values()).filter(facet -> facet != Facet.RISK))
            .toList();

    /** The groups that tell something: those that are filtered by, or of which more than one value is left. */
    static List<FacetView> of(ToolQuery query, SearchResult result, RuleSet rules) {
        return of(query, result, rules, EnumSet.allOf(Facet.class));
    }

    static List<FacetView> of(ToolQuery query, SearchResult result, RuleSet rules, Set<Facet> shown) {
        var views = new ArrayList<FacetView>();
        for (Facet facet : ORDER) {
            if (!shown.contains(facet)) {
                continue;
            }
            List<FacetCount> counts = result.facets().getOrDefault(facet, List.of()).stream()
                    .filter(count -> count.count() > 0 || count.selected())
                    .toList();
            boolean telling = counts.size() > 1 || counts.stream().anyMatch(FacetCount::selected);
            if (telling) {
                var ordered = facet == Facet.RISK || facet == Facet.CATEGORY ? worstFirst(facet, counts) : counts;
                views.add(new FacetView(
                        title(facet),
                        ordered.stream()
                                .limit(facet == Facet.CAPABILITY ? 20 : VALUES)
                                .map(count -> value(query, facet, count, rules))
                                .toList()));
            }
        }
        return views;
    }

    private static List<FacetCount> worstFirst(Facet facet, List<FacetCount> counts) {
        return counts.stream()
                .sorted((a, b) -> facet == Facet.RISK
                        ? Risk.of(b.value()).compareTo(Risk.of(a.value()))
                        : Category.of(b.value()).compareTo(Category.of(a.value())))
                .toList();
    }

    private static ValueView value(ToolQuery query, Facet facet, FacetCount count, RuleSet rules) {
        return new ValueView(
                label(facet, count.value(), count.label(), rules),
                facet == Facet.RISK ? RiskView.of(Risk.of(count.value())) : null,
                facet == Facet.CATEGORY ? CategoryView.of(Category.of(count.value())) : null,
                Wording.number(count.count()),
                SearchLink.toggled(query, facet, count.value()),
                count.selected());
    }

    static String title(Facet facet) {
        return switch (facet) {
            case CATEGORY -> "Category";
            case RISK -> "Risk";
            case CAPABILITY -> "Capability";
            case CONFIDENCE -> "Confidence";
            case ANNOTATIONS -> "The server’s hints";
            case FLAG -> "Noticed";
            case COVERAGE -> "Coverage";
            case TRANSPORT -> "Transport";
            case SOURCE -> "Source";
            case SERVER -> "Server";
        };
    }

    static String label(Facet facet, String value, String label, RuleSet rules) {
        return switch (facet) {
            case CATEGORY -> rules.category(Category.of(value)).title();
            case CAPABILITY -> rules.capability(Capability.of(value)).title();
            case FLAG ->
                switch (Flag.of(value)) {
                    case POISONING -> "Orders to the model";
                    case ANNOTATIONS_CONTRADICT -> "Hints contradict";
                    case ANNOTATIONS_PARTIAL -> "Hints incomplete";
                    case ANNOTATIONS_MISSING -> "No hints";
                    case CUT -> "Definition cut";
                };
            case ANNOTATIONS ->
                switch (value) {
                    case "agree" -> "Agree with the label";
                    case "contradict" -> "Contradict the label";
                    case "partial" -> "Incomplete";
                    default -> "Missing";
                };
            case COVERAGE -> coverage(ServerCoverage.of(value));
            case TRANSPORT ->
                switch (value) {
                    case "stdio" -> "Runs locally (stdio)";
                    case "http" -> "Remote (HTTP)";
                    default -> "Not known";
                };
            case RISK, CONFIDENCE -> Wording.capital(value);
            case SOURCE, SERVER -> Shown.line(label, 50);
        };
    }

    private static String coverage(ServerCoverage coverage) {
        return switch (coverage) {
            case DEFINED -> "Definitions";
            case NAMED -> "Names only";
            case EXTRACTED -> "From source code";
            case NOT_OBSERVED -> "Not observed";
            case NEEDS_AUTH -> "Needs credentials";
            case UNREACHABLE -> "Unreachable";
            case REMOVED -> "Removed";
        };
    }
}
