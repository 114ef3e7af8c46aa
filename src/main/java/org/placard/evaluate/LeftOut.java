package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.Effect;
import org.placard.rules.Condition;
import org.placard.rules.Matcher;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/**
 * The rules as they were before some of them were written. On tools that somebody labelled, rules were mended until they
 * were right; on a tool of tomorrow the rule that it needs is missing. What is wrong without a rule tells how sure to be.
 */
final class LeftOut {

    private final RuleSet rules;
    private final int parts;

    LeftOut(RuleSet rules, int parts) {
        this.rules = rules;
        this.parts = parts;
    }

    /** The rules without every so-manieth of those that ask for more than a verb; those on verbs always stay. */
    RuleSet without(int part) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            boolean decides = rule.effect() instanceof Effect.Assigns || rule.effect() instanceof Effect.Excuses;
            if (!decides || verbOnly(rule.match()) || Math.floorMod(rule.id().hashCode(), parts) != part) {
                kept.add(rule);
            }
        }
        return rules.withRules(kept);
    }

    private static boolean verbOnly(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().allMatch(LeftOut::verbOnly);
            case Condition.Any any -> any.of().stream().allMatch(LeftOut::verbOnly);
            case Condition.None ignored -> true;
            case Condition.Ask ask ->
                ask.field().equals("head")
                        || ask.field().startsWith("hint.")
                        || ask.field().equals("coverage")
                        || ask.matcher() instanceof Matcher.Starts;
        };
    }
}
