package org.placard.policy;

import java.util.Map;
import java.util.Optional;

/**
 * What a team decides about a recommendation.
 *
 * @param values what only the team can know, by placeholder: {@code amount.max}, or {@code TOOL.amount.max} for one tool
 * @param decisions decisions that the team takes itself, by tool
 */
public record Settings(
        Posture posture, ArgumentUse arguments, Map<String, String> values, Map<String, Decision> decisions) {

    /** Which rules on arguments are written. */
    public enum ArgumentUse {
        /** None. */
        NONE,
        /** Those that need nothing from the team: no recursion, no scheme but https, only some actions. */
        FIXED,
        /** All. Where a value is missing the tool is denied. */
        ALL
    }

    /** Balanced, without rules on arguments: what a page shows first. */
    public static final Settings DEFAULT = of(Posture.BALANCED);

    public Settings {
        values = Map.copyOf(values);
        decisions = Map.copyOf(decisions);
    }

    public static Settings of(Posture posture) {
        return new Settings(posture, ArgumentUse.NONE, Map.of(), Map.of());
    }

    public Settings with(ArgumentUse use) {
        return new Settings(posture, use, values, decisions);
    }

    public Settings withValues(Map<String, String> others) {
        return new Settings(posture, arguments, others, decisions);
    }

    public Settings withDecisions(Map<String, Decision> others) {
        return new Settings(posture, arguments, values, others);
    }

    /** The value of a placeholder for a tool: its own, else everyone's. */
    public Optional<String> value(String tool, String placeholder) {
        String own = values.get(tool + "." + placeholder);
        return Optional.ofNullable(own != null ? own : values.get(placeholder)).filter(value -> !value.isBlank());
    }
}
