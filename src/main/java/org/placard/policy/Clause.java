package org.placard.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Conditions that hold together, and what the agent is told when the clause denies its call. In {@code require} a call
 * is denied unless the clause holds, in {@code deny_if} when it holds. Without conditions it always holds.
 */
public record Clause(List<Condition> conditions, String message) {

    public Clause {
        conditions = List.copyOf(conditions);
    }

    /** The clause that always holds. */
    public static Clause always(String message) {
        return new Clause(List.of(), message);
    }

    /** Whether all conditions hold; undecided where one is undecided and none fails. */
    public Holds holds(Map<String, ?> arguments) {
        var answers =
                conditions.stream().map(condition -> condition.holds(arguments)).toList();
        return answers.contains(Holds.NO) ? Holds.NO : answers.contains(Holds.UNDECIDED) ? Holds.UNDECIDED : Holds.YES;
    }

    /** The conditions in words, joined by "and"; {@code always} where there is none. */
    public String words() {
        return conditions.isEmpty()
                ? "always"
                : conditions.stream().map(Condition::words).collect(Collectors.joining(" and "));
    }
}
