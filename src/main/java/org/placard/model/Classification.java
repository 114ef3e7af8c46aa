package org.placard.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our judgement of one tool: what it can do at worst, how bad that is, how sure we are, and why.
 *
 * @param confidence the measured chance, in [0, 1], that a careful reader would give the same category
 * @param runnerUp the category that came second, null where nothing else spoke
 * @param margin belief in the category minus belief in the runner-up, in [-1, 1]
 * @param actions the values of an action parameter, one by one; empty for a tool that does one thing
 * @param notes plain sentences on what the confidence rests on
 * @param findings everything that was noticed, for and against, in rule order
 * @param rulesVersion the release and hash of the rules that judged
 */
public record Classification(
        Category category,
        Risk risk,
        double confidence,
        @Nullable Category runnerUp,
        double margin,
        Coverage coverage,
        Set<Capability> capabilities,
        List<Action> actions,
        List<String> notes,
        List<Finding> findings,
        String rulesVersion) {

    public Classification {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies in [0, 1], not at " + confidence);
        }
        capabilities = capabilities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(capabilities));
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    public Confidence confidenceWord() {
        return Confidence.of(confidence);
    }

    public boolean flagged(Flag flag) {
        return findings.stream().anyMatch(f -> f.effect().equals(new Effect.Flags(flag)));
    }
}
