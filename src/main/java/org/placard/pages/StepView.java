package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;

/**
 * A step on the way from the category's start risk to the tool's.
 *
 * @param sign {@code +1}, {@code −1}, {@code ≥}; empty for the first and the last, which show their risk
 */
public record StepView(String sign, RiskView risk, String why, boolean end) {

    /** The way in steps, first where the category starts, last where the risk ends; empty where nothing moved it. */
    static List<StepView> of(Classification c, RuleSet rules) {
        Risk start = rules.category(c.category()).risk();
        var steps = new ArrayList<StepView>();
        for (Finding finding : c.findings()) {
            String why = Shown.line(title(finding, rules), 90);
            switch (finding.effect()) {
                case Effect.RaisesBy raises -> steps.add(step("+" + raises.steps(), c, why));
                case Effect.RaisesTo raises ->
                    steps.add(step("≥ " + Wording.capital(raises.floor().id()), c, why));
                case Effect.LowersBy lowers -> steps.add(step("−" + lowers.steps(), c, why));
                case Effect.Flags flags -> {
                    if (flags.flag() == Flag.POISONING) {
                        steps.add(step("≥ High", c, why));
                    }
                }
                case Effect.Assigns ignored -> {}
                case Effect.Excuses ignored -> {}
                case Effect.Grants ignored -> {}
            }
        }
        if (steps.isEmpty() && start == c.risk()) {
            return List.of();
        }
        steps.addFirst(new StepView("", RiskView.of(start), "where " + title(c.category(), rules) + " starts", false));
        steps.add(new StepView("", RiskView.of(c.risk()), end(c, steps), true));
        return steps;
    }

    private static StepView step(String sign, Classification c, String why) {
        return new StepView(sign, RiskView.of(c.risk()), why, false);
    }

    private static String end(Classification c, List<StepView> steps) {
        long lowering =
                steps.stream().filter(step -> step.sign().startsWith("−")).count();
        return c.risk() == Risk.CRITICAL
                ? "where it ends; nothing is above it"
                : lowering > 1 ? "where it ends; all that lowers takes off one step" : "where it ends";
    }

    private static String title(Finding finding, RuleSet rules) {
        return rules.rule(finding.rule()).map(rule -> rule.title()).orElse(finding.note());
    }

    private static String title(Category category, RuleSet rules) {
        return rules.category(category).title();
    }
}
