package org.placard.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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
        ALL;

        /** The one spelling on the command line and in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException if no use is spelled so; the message lists those that are
         */
        public static ArgumentUse of(String id) {
            return Arrays.stream(values())
                    .filter(use -> use.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("'%s' is none of %s".formatted(id, "none, fixed, all")));
        }
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

    /**
     * Values as a team writes them: {@code amount.max=500}, {@code create_refund.amount.max=50}.
     *
     * @throws IllegalArgumentException if one is no key and value, or its key is none that a rule asks for
     */
    public static Map<String, String> values(Collection<String> assignments) {
        var values = new TreeMap<String, String>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String name =
                    equals < 0 ? assignment : assignment.substring(0, equals).strip();
            if (equals < 0 || assignment.substring(equals + 1).isBlank()) {
                throw new IllegalArgumentException("'%s' gives no value; write KEY=VALUE".formatted(name));
            }
            if (SettingKey.named(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "'%s' is no value that a rule asks for; there are %s, each also as TOOL.KEY"
                                .formatted(name, SettingKey.all()));
            }
            values.put(name, assignment.substring(equals + 1).strip());
        }
        return values;
    }

    /**
     * Checks that what is set or decided for one tool is about a tool that is there: a misspelt name would do nothing.
     *
     * @throws IllegalArgumentException naming the first that is not
     */
    public void check(Collection<String> tools) {
        for (String name : new TreeSet<>(values.keySet())) {
            SettingKey.named(name)
                    .filter(key -> !key.id().equals(name))
                    .map(key -> name.substring(0, name.length() - key.id().length() - 1))
                    .filter(tool -> !tools.contains(tool))
                    .ifPresent(tool -> {
                        throw new IllegalArgumentException(
                                "'%s' is for the tool '%s', which is not there".formatted(name, tool));
                    });
        }
    }

    /** The value of a placeholder for a tool: its own, else everyone's. */
    public Optional<String> value(String tool, String placeholder) {
        String own = values.get(tool + "." + placeholder);
        return Optional.ofNullable(own != null ? own : values.get(placeholder)).filter(value -> !value.isBlank());
    }
}
