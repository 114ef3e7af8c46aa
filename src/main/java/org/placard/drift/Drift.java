package org.placard.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.model.ChangeKind;
import org.placard.model.FieldChange;
import org.placard.model.Label;
import org.placard.model.ToolChange;

/** What became of a server's tools between two observations. */
public final class Drift {

    private Drift() {}

    /**
     * Every tool that is not as it was: first those that are there, in their order, then those that are gone, in theirs. A
     * tool that is gone and a new one with the same definition but for the name are one that was renamed, where there is
     * exactly one of each.
     */
    public static List<ToolChange> between(Collection<Observed> before, Collection<Observed> after) {
        Map<String, Observed> old = byName(before);
        Map<String, Observed> now = byName(after);
        Map<String, Observed> left = withoutName(old, now);
        Map<String, Observed> came = withoutName(now, old);
        var changes = new ArrayList<ToolChange>();
        var renamed = new java.util.HashSet<String>();
        for (Observed tool : now.values()) {
            Observed known = old.get(tool.name());
            if (known != null) {
                add(changes, known, tool);
                continue;
            }
            String definition = tool.fingerprint().withoutName();
            Observed former = tool.equals(came.get(definition)) ? left.get(definition) : null;
            if (former == null) {
                changes.add(
                        new ToolChange(ChangeKind.NEW, tool.name(), null, List.of(), null, tool.label(), tool.rules()));
            } else {
                renamed.add(former.name());
                changes.add(change(ChangeKind.RENAMED, former, tool, List.of()));
            }
        }
        for (Observed tool : old.values()) {
            if (!now.containsKey(tool.name()) && !renamed.contains(tool.name())) {
                changes.add(
                        new ToolChange(ChangeKind.GONE, tool.name(), null, List.of(), tool.label(), null, List.of()));
            }
        }
        return changes;
    }

    private static void add(List<ToolChange> changes, Observed before, Observed after) {
        if (!before.fingerprint().digest().equals(after.fingerprint().digest())) {
            changes.add(change(ChangeKind.CHANGED, before, after, Differences.between(before, after)));
        } else if (!java.util.Objects.equals(before.label(), after.label())) {
            changes.add(change(ChangeKind.REJUDGED, before, after, List.of()));
        }
    }

    private static ToolChange change(ChangeKind kind, Observed before, Observed after, List<FieldChange> fields) {
        String former = kind == ChangeKind.RENAMED ? before.name() : null;
        return new ToolChange(
                kind, after.name(), former, fields, before.label(), after.label(), because(before, after));
    }

    private static List<String> because(Observed before, Observed after) {
        Label old = before.label();
        Label now = after.label();
        if (old == null || now == null || old.equals(now)) {
            return List.of();
        }
        int step = now.risk().compareTo(old.risk());
        boolean worse = step == 0 ? now.category().compareTo(old.category()) > 0 : step > 0;
        return worse ? missing(after.rules(), before.rules()) : missing(before.rules(), after.rules());
    }

    private static List<String> missing(List<String> some, List<String> in) {
        return some.stream().filter(rule -> !in.contains(rule)).toList();
    }

    private static Map<String, Observed> byName(Collection<Observed> tools) {
        var map = new LinkedHashMap<String, Observed>();
        tools.forEach(tool -> map.put(tool.name(), tool));
        return map;
    }

    /** The tools that the others do not name, by their definition without its name; ambiguous ones are left out. */
    private static Map<String, Observed> withoutName(Map<String, Observed> tools, Map<String, Observed> others) {
        var map = new HashMap<String, @Nullable Observed>();
        var twice = new java.util.HashSet<String>();
        for (Observed tool : tools.values()) {
            String definition = tool.fingerprint().withoutName();
            if (!others.containsKey(tool.name()) && map.put(definition, tool) != null) {
                twice.add(definition);
            }
        }
        var unique = new HashMap<String, Observed>();
        map.forEach((definition, tool) -> {
            if (tool != null && !twice.contains(definition)) {
                unique.put(definition, tool);
            }
        });
        return unique;
    }
}
