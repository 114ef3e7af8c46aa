package org.placard.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy does, in sentences. Each is found by running an {@link Evaluator} on the policy, so that the prose and
 * the document cannot disagree.
 */
public final class PolicySentences {

    /** Calls made to find a limit; a limit above is named without being run into. */
    private static final int PROBES = 1000;

    private final Policy policy;
    private final boolean canAsk;
    private final List<String> serverTools;

    /**
     * @param serverTools the names of every tool that the server lists
     * @param canAsk whether the enforcer can ask a person; one that cannot, denies
     */
    public PolicySentences(Policy policy, List<String> serverTools, boolean canAsk) {
        this.policy = canAsk ? policy : policy.withoutAsking();
        this.canAsk = canAsk;
        this.serverTools = List.copyOf(serverTools);
    }

    /** The sentences for policy.json, whose gateway cannot ask. */
    public static PolicySentences ofPolicyJson(Policy policy, List<String> serverTools) {
        return new PolicySentences(policy, serverTools, false);
    }

    /** What happens to one tool. */
    public String about(String tool) {
        var evaluator = new Evaluator(policy);
        if (!evaluator.visible(List.of(tool)).contains(tool)) {
            Verdict verdict = evaluator.judge(Call.of(tool));
            return verdict.outcome() == Verdict.Outcome.DENY
                    ? "%s is removed from the agent's tool list, and every call to it is denied.".formatted(tool)
                    : "%s is removed from the agent's tool list.".formatted(tool);
        }
        Verdict first = evaluator.judge(Call.of(tool));
        ToolPolicy rule = policy.written(tool);
        if (rule != null && rule.readsArguments() && rule.decision() != Decision.DENY) {
            return conditional(tool, rule);
        }
        return switch (first.outcome()) {
            case DENY ->
                first.rule().equals("default")
                        ? "%s stays in the agent's tool list, but it is not listed here, so every call to it is denied."
                                .formatted(tool)
                        : "%s stays in the agent's tool list, and every call to it is denied with the message \"%s\"."
                                .formatted(tool, first.reason());
            case ASK -> "Before each call to %s a person is asked.".formatted(tool);
            case ALLOW -> allowed(tool, evaluator);
        };
    }

    private String allowed(String tool, Evaluator evaluator) {
        for (int calls = 1; calls < PROBES; calls++) {
            Verdict next = evaluator.judge(Call.of(tool));
            if (!next.allowed()) {
                return "%s may be called %s in one %s by each grant; the next call is denied until the %s is over."
                        .formatted(tool, times(calls), windowOf(next), windowOf(next));
            }
        }
        return limits(tool)
                .map(limit -> "%s may be called up to %s by each grant.".formatted(tool, limit.words()))
                .orElse("%s may be called freely.".formatted(tool));
    }

    private String conditional(String tool, ToolPolicy rule) {
        var parts = new ArrayList<String>();
        rule.require().forEach(clause -> parts.add("only where " + clause.words()));
        rule.denyIf()
                .forEach(clause -> parts.add(clause.conditions().isEmpty() ? "never" : "not where " + clause.words()));
        rule.limits().forEach(limit -> parts.add("at most " + limit.words()));
        String how = rule.decision() == Decision.ASK ? "may be called after asking a person" : "may be called";
        return "%s %s: %s.".formatted(tool, how, String.join("; ", parts));
    }

    /** Where a person should be asked and the enforcer cannot: what that means. Empty where nothing is asked. */
    public Optional<String> aboutAsking(String tool, Policy advised) {
        return !canAsk && advised.decision(tool) == Decision.ASK
                ? Optional.of("A person should approve each call to %s. This policy has no way to ask, so it denies."
                        .formatted(tool))
                : Optional.empty();
    }

    /** What happens to the server's other tools. */
    public String aboutTheRest(String tool) {
        List<String> rest =
                serverTools.stream().filter(name -> !name.equals(tool)).toList();
        return rest.isEmpty()
                ? "The server has no other tool that is known to this catalogue."
                : "Of the server's %s, %s.".formatted(others(rest.size()), counted(rest));
    }

    /** What happens to the server as a whole. */
    public String aboutTheServer() {
        return serverTools.isEmpty()
                ? "No tool of this server is known, so every call is denied."
                : "Of the server's %s, %s."
                        .formatted(
                                serverTools.size() == 1 ? "1 tool" : serverTools.size() + " tools",
                                counted(serverTools));
    }

    /** What happens to a tool that the server adds later. */
    public String aboutNewTools() {
        String unheard = "a new tool";
        while (serverTools.contains(unheard) || policy.names().contains(unheard)) {
            unheard += "'";
        }
        return new Evaluator(policy).judge(Call.of(unheard)).allowed()
                ? "A tool that the server adds later is allowed without being looked at."
                : "A tool that the server adds later is denied until it is listed.";
    }

    /** How many of these tools end up where, by evaluating each. */
    private String counted(List<String> tools) {
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        tools.forEach(tool -> counts.merge(effective(tool), 1, Integer::sum));
        var parts = new ArrayList<String>();
        counts.forEach((decision, count) -> parts.add(count + " " + verb(decision, count)));
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private Decision effective(String tool) {
        var evaluator = new Evaluator(policy);
        if (evaluator.visible(List.of(tool)).isEmpty()) {
            return Decision.HIDE;
        }
        Decision decision = policy.decision(tool);
        ToolPolicy rule = policy.written(tool);
        if (rule != null && rule.readsArguments() && decision != Decision.DENY) {
            return decision.atLeast(Decision.LIMIT);
        }
        return switch (evaluator.judge(Call.of(tool)).outcome()) {
            case DENY -> Decision.DENY;
            case ASK -> Decision.ASK;
            case ALLOW -> decision;
        };
    }

    private static String verb(Decision decision, int count) {
        String be = count == 1 ? "is " : "are ";
        return switch (decision) {
            case ALLOW -> be + "allowed";
            case LIMIT -> be + "allowed within limits";
            case ASK -> be + "asked first";
            case DENY -> be + "denied";
            case HIDE -> be + "hidden";
        };
    }

    private Optional<Limit> limits(String tool) {
        ToolPolicy rule = policy.written(tool);
        return Stream.concat(rule == null ? Stream.empty() : rule.limits().stream(), policy.allTools().stream())
                .findFirst();
    }

    private String windowOf(Verdict denied) {
        String rule = denied.rule();
        int index = Integer.parseInt(rule.substring(rule.lastIndexOf('[') + 1, rule.length() - 1));
        if (rule.startsWith("all_tools.limits[")) {
            return policy.allTools().get(index).window().id();
        }
        String tool = rule.substring("tools.".length(), rule.lastIndexOf(".limits["));
        ToolPolicy written = policy.written(tool);
        return written == null ? "window" : written.limits().get(index).window().id();
    }

    private static String times(int calls) {
        return calls == 1 ? "once" : calls == 2 ? "twice" : calls + " times";
    }

    private static String others(int count) {
        return count == 1 ? "1 other tool" : count + " other tools";
    }
}
