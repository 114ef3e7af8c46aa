package org.placard.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placard.model.Tool;

/**
 * What is odd about a policy, seen beside the server that it is for: rules that nothing can reach, tools that are not
 * there, conditions that no call can fit.
 *
 * @param issues in the order of their places
 * @param decisions what each of the server's tools gets
 */
public record PolicyCheck(List<Issue> issues, SortedMap<String, Decision> decisions) {

    /** What can be odd. */
    public enum Kind {
        /** The policy names a tool that the server does not have. */
        UNKNOWN_TOOL(true),
        /** The server has a tool that the policy does not name; the default decides. */
        UNLISTED_TOOL(false),
        /** Something stricter decides before this is reached. */
        DEAD_RULE(true),
        /** No call can fit the condition, so a denial never happens. */
        NEVER_FIRES(true),
        /** No call can fit the condition, so every call is denied. */
        ALWAYS_DENIES(true),
        /** Two limits count with one counter but name different maxima. */
        SHARED_COUNTER(false);

        private final boolean wrong;

        Kind(boolean wrong) {
            this.wrong = wrong;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it is, as one sentence. */
        public String meaning() {
            return switch (this) {
                case UNKNOWN_TOOL -> "The policy names a tool that the server does not have.";
                case UNLISTED_TOOL -> "The server has a tool that the policy does not name; the default decides.";
                case DEAD_RULE -> "Something stricter decides before the rule is reached.";
                case NEVER_FIRES -> "No call can fit the condition, so the denial never happens.";
                case ALWAYS_DENIES -> "No call can fit the condition, so every call is denied.";
                case SHARED_COUNTER -> "Two limits count with one counter but name different maxima.";
            };
        }

        /** Whether it is a mistake rather than something to know. */
        public boolean wrong() {
            return wrong;
        }
    }

    /**
     * @param place where in the policy, such as {@code tools.pay.require[0]}
     * @param sentence what is odd and how to repair it
     */
    public record Issue(Kind kind, String place, String sentence) {}

    public PolicyCheck {
        issues = List.copyOf(issues);
    }

    /** Whether nothing is wrong. */
    public boolean clean() {
        return issues.stream().noneMatch(issue -> issue.kind().wrong());
    }

    public static PolicyCheck of(Policy policy, List<Tool> server) {
        var issues = new ArrayList<Issue>();
        Map<String, Tool> tools =
                server.stream().collect(Collectors.toMap(Tool::name, tool -> tool, (one, other) -> one, TreeMap::new));
        for (String name : policy.names()) {
            if (!tools.containsKey(name)) {
                issues.add(new Issue(
                        Kind.UNKNOWN_TOOL,
                        policy.tools().containsKey(name) ? "tools." + name : "hide",
                        "The server has no tool '%s'; names are exact. %s"
                                .formatted(name, nearest(name, tools.keySet()))));
            }
        }
        policy.tools().forEach((name, rule) -> {
            dead(policy, name, rule, issues);
            Tool tool = tools.get(name);
            if (tool != null && tool.inputSchema() != null && !policy.hides(name)) {
                ConditionCheck.of(name, rule, tool, issues);
            }
        });
        var decisions = new TreeMap<String, Decision>();
        tools.keySet().forEach(name -> {
            decisions.put(name, policy.decision(name));
            if (!policy.hides(name) && policy.written(name) == null) {
                issues.add(new Issue(
                        Kind.UNLISTED_TOOL,
                        "default",
                        "'%s' is not listed, so the default decides: %s."
                                .formatted(name, policy.otherwise().id())));
            }
        });
        shared(policy, issues);
        issues.sort(
                Comparator.comparing(Issue::place).thenComparing(Issue::kind).thenComparing(Issue::sentence));
        return new PolicyCheck(issues, decisions);
    }

    private static void dead(Policy policy, String name, ToolPolicy rule, List<Issue> issues) {
        boolean narrowed = rule.readsArguments() || !rule.limits().isEmpty();
        boolean hidden = policy.hides(name);
        if (hidden && (rule.decision() != Decision.HIDE || narrowed)) {
            issues.add(new Issue(
                    Kind.DEAD_RULE,
                    "tools." + name,
                    "'%s' is hidden, so its rule is never reached; remove one of the two.".formatted(name)));
        } else if (rule.decision() == Decision.DENY && narrowed) {
            issues.add(new Issue(
                    Kind.DEAD_RULE,
                    "tools." + name,
                    "Every call is denied, so the other clauses and limits are never reached; remove them."));
        }
    }

    private static void shared(Policy policy, List<Issue> issues) {
        Map<String, Limit> seen = new HashMap<>();
        policy.tools()
                .forEach((name, rule) -> rule.limits().forEach(limit -> {
                    Limit first = seen.putIfAbsent(limit.counter() + "\n" + limit.window(), limit);
                    if (first != null && first.max().compareTo(limit.max()) != 0) {
                        issues.add(new Issue(
                                Kind.SHARED_COUNTER,
                                "tools." + name + ".limits",
                                "The counter '%s' is shared with another tool, whose limit is %s."
                                        .formatted(limit.counter(), first.words())));
                    }
                }));
    }

    private static String nearest(String name, Iterable<String> names) {
        String folded = folded(name);
        for (String other : names) {
            if (folded(other).equals(folded)) {
                return "Did you mean '%s'?".formatted(other);
            }
        }
        return "Remove the rule, or look at the server's list.";
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
