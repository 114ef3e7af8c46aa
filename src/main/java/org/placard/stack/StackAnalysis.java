package org.placard.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placard.model.Description;
import org.placard.model.Tool;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;
import org.placard.policy.ToolPolicy;

/**
 * A stack looked at as a whole.
 *
 * @param legs which tools can play which part, if nothing stops them; a part that no tool plays is left out
 * @param flows what can flow, if nothing stops it
 * @param cut the smallest set of tools to ask about or deny that stops it all
 * @param open what still flows, unasked, when each server has its own recommended policy
 * @param added the smallest set of further tools that the stack's policy asks about because of that
 * @param policies the stack's policy: each server's own, with what is added, by alias
 * @param shadowed tool names that several servers offer, with their aliases; an agent may mistake one for the other
 * @param tokens about how many tokens the tool definitions cost the model, before and after hiding
 */
public record StackAnalysis(
        Map<Leg, List<StackTool>> legs,
        List<Flow> flows,
        Cut cut,
        List<Flow> open,
        Cut added,
        SortedMap<String, Policy> policies,
        SortedMap<String, List<String>> shadowed,
        Tokens tokens) {

    /**
     * An estimate at four characters a token.
     *
     * @param partial how many tools have a definition that this catalogue holds only in part; they cost more
     */
    public record Tokens(long before, long after, int partial) {}

    public StackAnalysis {
        flows = List.copyOf(flows);
        open = List.copyOf(open);
    }

    public static StackAnalysis of(Stack stack, Settings settings) {
        List<StackTool> tools = stack.tools();
        var legs = new EnumMap<Leg, List<StackTool>>(Leg.class);
        for (Leg leg : Leg.values()) {
            List<StackTool> playing = leg.among(tools);
            if (!playing.isEmpty()) {
                legs.put(leg, playing);
            }
        }
        SortedMap<String, Policy> policies = new TreeMap<>();
        stack.members()
                .forEach(member -> policies.put(member.alias(), Recommendation.forServer(member.tools(), settings)));
        List<StackTool> unasked =
                tools.stream().filter(tool -> decision(policies, tool).open()).toList();
        Cut added = Cut.of(unasked);
        for (StackTool tool : added.tools()) {
            policies.computeIfPresent(tool.alias(), (alias, policy) -> asking(policy, tool, added.because(tool)));
        }
        return new StackAnalysis(
                java.util.Collections.unmodifiableMap(legs),
                Flow.among(tools),
                Cut.of(tools),
                Flow.among(unasked),
                added,
                java.util.Collections.unmodifiableSortedMap(policies),
                shadowed(tools),
                tokens(tools, policies));
    }

    private static Decision decision(SortedMap<String, Policy> policies, StackTool tool) {
        Policy policy = policies.get(tool.alias());
        return policy == null ? Decision.DENY : policy.decision(tool.name());
    }

    private static Policy asking(Policy policy, StackTool tool, String because) {
        ToolPolicy rule = policy.written(tool.name());
        return rule == null ? policy : policy.with(tool.name(), rule.atLeast(Decision.ASK, because));
    }

    private static SortedMap<String, List<String>> shadowed(List<StackTool> tools) {
        var aliases = new TreeMap<String, TreeSet<String>>();
        tools.forEach(tool ->
                aliases.computeIfAbsent(tool.name(), name -> new TreeSet<>()).add(tool.alias()));
        var shadowed = new TreeMap<String, List<String>>();
        aliases.forEach((name, several) -> {
            if (several.size() > 1) {
                shadowed.put(name, List.copyOf(several));
            }
        });
        return java.util.Collections.unmodifiableSortedMap(shadowed);
    }

    private static Tokens tokens(List<StackTool> tools, SortedMap<String, Policy> policies) {
        long before = 0;
        long after = 0;
        int partial = 0;
        for (StackTool tool : tools) {
            long cost = tokens(tool.rated().tool());
            before += cost;
            after += decision(policies, tool) == Decision.HIDE ? 0 : cost;
            Tool definition = tool.rated().tool();
            partial += definition.inputSchema() == null
                            || definition.description().state() == Description.State.NOT_CARRIED
                    ? 1
                    : 0;
        }
        return new Tokens(before, after, partial);
    }

    private static long tokens(Tool tool) {
        var texts = new ArrayList<String>();
        texts.add(tool.name());
        texts.add(tool.description().text());
        if (tool.inputSchema() == null) {
            tool.parameters().forEach(parameter -> texts.add(parameter.name()));
        } else {
            texts.add(tool.inputSchema());
        }
        texts.add(tool.outputSchema() == null ? "" : tool.outputSchema());
        long characters = texts.stream().mapToLong(String::length).sum();
        return (characters + 3) / 4;
    }
}
