package org.placard.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes one policy of several. Where two speak of one tool, the stricter decision and every condition and limit hold. */
public final class PolicyMerge {

    private PolicyMerge() {}

    /**
     * Each policy speaks for the tools that it lists: what one lists and another does not stays as the one says. This
     * puts rules for single tools together into one policy for their server.
     *
     * @throws IllegalArgumentException if there is no policy
     */
    public static Policy union(List<Policy> policies) {
        return policies.stream()
                .reduce((one, other) -> merged(one, other, false))
                .orElseThrow(() -> new IllegalArgumentException("there is no policy to merge"));
    }

    /**
     * A call must pass every policy: what one denies is denied.
     *
     * @throws IllegalArgumentException if there is no policy
     */
    public static Policy intersection(List<Policy> policies) {
        return policies.stream()
                .reduce((one, other) -> merged(one, other, true))
                .orElseThrow(() -> new IllegalArgumentException("there is no policy to merge"));
    }

    private static Policy merged(Policy one, Policy other, boolean every) {
        Decision otherwise = one.otherwise().atLeast(other.otherwise());
        SortedMap<String, ToolPolicy> tools = new TreeMap<>();
        Stream.concat(one.tools().keySet().stream(), other.tools().keySet().stream())
                .distinct()
                .forEach(name -> {
                    ToolPolicy mine = one.written(name);
                    ToolPolicy theirs = other.written(name);
                    if (mine != null && theirs != null) {
                        tools.put(name, both(mine, theirs));
                    } else if (mine != null && (!every || other.otherwise() == Decision.ALLOW)) {
                        tools.put(name, mine);
                    } else if (theirs != null && (!every || one.otherwise() == Decision.ALLOW)) {
                        tools.put(name, theirs);
                    } else {
                        tools.put(name, ToolPolicy.of(Decision.DENY, "Another policy does not list it."));
                    }
                });
        var hide = new TreeSet<>(one.hide());
        hide.addAll(other.hide());
        return new Policy(otherwise, hide, limits(one.allTools(), other.allTools()), tools);
    }

    private static ToolPolicy both(ToolPolicy one, ToolPolicy other) {
        boolean second = other.decision().compareTo(one.decision()) > 0;
        return new ToolPolicy(
                one.decision().atLeast(other.decision()),
                joined(one.require(), other.require()),
                joined(one.denyIf(), other.denyIf()),
                limits(one.limits(), other.limits()),
                second || one.because().isBlank() ? other.because() : one.because());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Of two limits with the same counter, window and kind the smaller; of another kind both, the second renamed. */
    private static List<Limit> limits(List<Limit> one, List<Limit> other) {
        var byCounter = new LinkedHashMap<String, Limit>();
        for (Limit limit : joined(one, other)) {
            String key = limit.counter() + "\n" + limit.window().id() + "\n" + limit.incrementFrom();
            byCounter.merge(key, limit, (a, b) -> a.max().compareTo(b.max()) <= 0 ? a : b);
        }
        var limits = new ArrayList<Limit>();
        for (Limit limit : byCounter.values()) {
            boolean taken = limits.stream()
                    .anyMatch(used -> used.counter().equals(limit.counter()) && used.window() == limit.window());
            limits.add(
                    taken
                            ? new Limit(
                                    limit.counter() + "_" + (limits.size() + 1),
                                    limit.window(),
                                    limit.max(),
                                    limit.incrementFrom())
                            : limit);
        }
        return limits;
    }
}
