package org.placard.pages;

import java.util.Comparator;
import java.util.List;
import org.placard.model.Action;
import org.placard.model.Classification;

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
}
