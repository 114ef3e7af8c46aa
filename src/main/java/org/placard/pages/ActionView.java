package org.placard.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.placard.model.Action;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.rules.RuleSet;

/** One action of a multi-action tool. */
public record ActionView(List<Piece> value, String parameter, CategoryView category, RiskView risk) {

    /** The actions, worst first. */
    static List<ActionView> of(Classification c) {
        return c.actions().stream()
                .sorted(Comparator.comparing(Action::risk)
                        .thenComparing(Action::category)
                        .reversed())
                .map(a -> new ActionView(
                        Shown.plain(a.value()),
                        Shown.line(a.parameter(), 60),
                        CategoryView.of(a.category()),
                        RiskView.of(a.risk())))
                .toList();
    }

    /** How the actions are spread over the categories, the worst first: "2 Destructive, 1 Read"; empty without actions. */
    static String spread(Classification c, RuleSet rules) {
        return List.of(Category.values()).reversed().stream()
                .map(category -> new Counted(
                        category,
                        c.actions().stream()
                                .filter(a -> a.category() == category)
                                .count()))
                .filter(counted -> counted.count() > 0)
                .map(counted -> counted.count() + " "
                        + rules.category(counted.category()).title())
                .collect(Collectors.joining(", "));
    }

    private record Counted(Category category, long count) {}
}
