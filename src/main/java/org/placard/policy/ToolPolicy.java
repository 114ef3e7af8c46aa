package org.placard.policy;

import java.util.List;

/**
 * What a policy does with one tool. Conditions and limits only ever take calls away from what the decision lets through.
 *
 * @param require clauses that must all hold, else the call is denied
 * @param denyIf clauses of which none may hold
 * @param limits how many calls, or how much of an argument, go through
 * @param because why, as one sentence; empty where the policy's author gave no reason
 */
public record ToolPolicy(
        Decision decision, List<Clause> require, List<Clause> denyIf, List<Limit> limits, String because) {

    public ToolPolicy {
        require = List.copyOf(require);
        denyIf = List.copyOf(denyIf);
        limits = List.copyOf(limits);
        if (decision == Decision.ALLOW && !limits.isEmpty()) {
            decision = Decision.LIMIT;
        }
        if (decision == Decision.LIMIT && limits.isEmpty()) {
            throw new IllegalArgumentException("a tool that is limited has at least one limit");
        }
        if (limits.stream()
                        .map(limit -> limit.counter() + '\n' + limit.window().id())
                        .distinct()
                        .count()
                < limits.size()) {
            throw new IllegalArgumentException(
                    "two limits of one tool count with the same counter and window; keep one");
        }
        if (require.stream().anyMatch(clause -> clause.conditions().isEmpty())) {
            throw new IllegalArgumentException("a requirement has at least one condition; remove the empty one");
        }
    }

    public static ToolPolicy of(Decision decision, String because) {
        return new ToolPolicy(decision, List.of(), List.of(), List.of(), because);
    }

    public static ToolPolicy limited(List<Limit> limits, String because) {
        return new ToolPolicy(Decision.LIMIT, List.of(), List.of(), limits, because);
    }

    /** Whether something depends on a call's arguments: a condition, or a limit that adds up an argument. */
    public boolean readsArguments() {
        return !require.isEmpty()
                || !denyIf.isEmpty()
                || limits.stream().anyMatch(limit -> limit.incrementFrom() != null);
    }

    /** The same under another decision, which may only be stricter. */
    public ToolPolicy atLeast(Decision floor, String why) {
        return decision.compareTo(floor) >= 0 ? this : new ToolPolicy(floor, require, denyIf, limits, why);
    }
}
