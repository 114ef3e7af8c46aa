package org.placard.policy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an agent may do with one server's tools: version "1" of the language that {@code docs/policy.md} defines.
 *
 * @param otherwise what happens to a tool that is neither hidden nor listed: {@code default} in the file, allow or deny
 * @param hide names removed from tools/list and denied; {@code *} hides every tool
 * @param allTools limits that count every tool's calls together
 * @param tools the listed tools by exact name; one that is at {@link Decision#HIDE} is in {@code hide} as well
 */
public record Policy(
        Decision otherwise, SortedSet<String> hide, List<Limit> allTools, SortedMap<String, ToolPolicy> tools) {

    /** The version of the language. */
    public static final String VERSION = "1";

    /** In {@code hide}: every tool. */
    public static final String EVERY = "*";

    public Policy {
        if (otherwise != Decision.ALLOW && otherwise != Decision.DENY) {
            throw new IllegalArgumentException("the default is allow or deny, not " + otherwise.id());
        }
        if (hide.stream().anyMatch(String::isBlank) || tools.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a tool has a name");
        }
        var hidden = new TreeSet<>(hide);
        tools.forEach((name, policy) -> {
            if (policy.decision() == Decision.HIDE) {
                hidden.add(name);
            }
        });
        hide = Collections.unmodifiableSortedSet(hidden);
        allTools = List.copyOf(allTools);
        tools = Collections.unmodifiableSortedMap(new TreeMap<>(tools));
    }

    /** Denies what is not listed. */
    public static Policy denyingTheRest(SortedMap<String, ToolPolicy> tools) {
        return new Policy(Decision.DENY, new TreeSet<>(), List.of(), tools);
    }

    public boolean hides(String tool) {
        return hide.contains(EVERY) || hide.contains(tool);
    }

    /** What is written of this tool; null where it is not listed. */
    public @Nullable ToolPolicy written(String tool) {
        return tools.get(tool);
    }

    /** What happens to a tool of this name, listed or not. */
    public Decision decision(String tool) {
        if (hides(tool)) {
            return Decision.HIDE;
        }
        ToolPolicy policy = tools.get(tool);
        if (policy == null) {
            return otherwise == Decision.ALLOW && !allTools.isEmpty() ? Decision.LIMIT : otherwise;
        }
        return policy.decision() == Decision.ALLOW && !allTools.isEmpty() ? Decision.LIMIT : policy.decision();
    }

    /** Every name that is hidden or listed, sorted, without {@link #EVERY}. */
    public Set<String> names() {
        var names = new TreeSet<>(tools.keySet());
        names.addAll(hide);
        names.remove(EVERY);
        return names;
    }

    /** The same policy with another rule for one tool. */
    public Policy with(String tool, ToolPolicy rule) {
        var hidden = new TreeSet<>(hide);
        hidden.remove(tool);
        var changed = new TreeMap<>(tools);
        changed.put(tool, rule);
        return new Policy(otherwise, hidden, allTools, changed);
    }

    /** The same policy for an enforcer that cannot ask: what asks, denies. */
    public Policy withoutAsking() {
        var stricter = new TreeMap<>(tools);
        stricter.replaceAll((name, policy) ->
                policy.decision() == Decision.ASK ? policy.atLeast(Decision.DENY, policy.because()) : policy);
        return new Policy(otherwise, hide, allTools, stricter);
    }
}
