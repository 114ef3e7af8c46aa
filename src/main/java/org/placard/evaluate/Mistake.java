package org.placard.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;

/**
 * A wrong category.
 *
 * @param rules the rules that spoke for the answer
 * @param note the label's, null where it has none
 */
public record Mistake(
        String server,
        String tool,
        Category label,
        Set<Category> acceptable,
        Category answer,
        double confidence,
        boolean serious,
        @Nullable Risk labelRisk,
        Risk risk,
        List<String> rules,
        @Nullable String note) {

    public Mistake {
        acceptable = Set.copyOf(acceptable);
        rules = List.copyOf(rules);
    }

    private static final Comparator<Mistake> WORST = Comparator.comparing(Mistake::serious)
            .thenComparing(Mistake::confidence)
            .reversed()
            .thenComparing(Mistake::server)
            .thenComparing(Mistake::tool);

    /** All wrong answers: the serious ones first, then the surest. */
    public static List<Mistake> all(List<Judged> tools) {
        return tools.stream()
                .filter(judged -> !judged.right())
                .map(Mistake::of)
                .sorted(WORST)
                .toList();
    }

    /** The same without what was written about the label. */
    Mistake withoutNote() {
        return new Mistake(server, tool, label, acceptable, answer, confidence, serious, labelRisk, risk, rules, null);
    }

    private static Mistake of(Judged judged) {
        Label label = judged.label();
        return new Mistake(
                label.server(),
                label.name(),
                label.category(),
                label.acceptable(),
                judged.verdict().category(),
                judged.verdict().confidence(),
                judged.serious(),
                label.risk(),
                judged.verdict().risk(),
                judged.verdict().findings().stream()
                        .filter(f -> f.effect()
                                .equals(new Effect.Assigns(judged.verdict().category())))
                        .map(Finding::rule)
                        .distinct()
                        .toList(),
                label.note());
    }
}
