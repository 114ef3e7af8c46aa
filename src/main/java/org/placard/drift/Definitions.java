package org.placard.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.placard.model.Description;
import org.placard.model.FieldChange;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Tool;

/** Two definitions side by side. */
final class Definitions {

    private final Tool before;
    private final Tool after;
    private final List<FieldChange> changes = new ArrayList<>();

    Definitions(Tool before, Tool after) {
        this.before = before;
        this.after = after;
    }

    /** Everything that changed; never empty for two definitions with different digests. */
    List<FieldChange> changes() {
        text("title", "title", before.title(), after.title());
        description(before.description(), after.description());
        text("summary", "this catalogue's summary", before.summary(), after.summary());
        boolean parameters = parameters();
        if (!parameters && !same(before.inputSchema(), after.inputSchema())) {
            add("inputSchema", presence("input schema", before.inputSchema(), after.inputSchema()));
        }
        hints(before.hints(), after.hints());
        if (!same(before.outputSchema(), after.outputSchema())) {
            add("outputSchema", presence("output schema", before.outputSchema(), after.outputSchema()));
        }
        if (changes.isEmpty() && !before.passages().equals(after.passages())) {
            add("passages", "other texts changed");
        }
        return changes;
    }

    private void add(String field, String words) {
        changes.add(new FieldChange(field, words));
    }

    private void text(String field, String what, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            add(field, presence(what, old, now));
        }
    }

    private static String presence(String what, @Nullable String old, @Nullable String now) {
        return what + (old == null ? " added" : now == null ? " removed" : " changed");
    }

    private void description(Description old, Description now) {
        if (old.equals(now)) {
            return;
        }
        if (old.present() && now.present()) {
            add("description", "description " + Sentences.difference(old.text(), now.text()));
        } else {
            String words = switch (now.state()) {
                case PRESENT -> "description added";
                case EMPTY -> "description emptied";
                case NOT_CARRIED -> "description no longer carried here";
            };
            add("description", words);
        }
    }

    private boolean parameters() {
        int from = changes.size();
        Map<String, Parameter> old = byName(before);
        Map<String, Parameter> now = byName(after);
        now.forEach((name, parameter) -> {
            Parameter known = old.get(name);
            if (known == null) {
                add(
                        "parameter:" + name,
                        (parameter.required() ? "new required parameter " : "new parameter ") + Differences.name(name));
            } else if (!known.equals(parameter)) {
                add("parameter:" + name, "parameter " + Differences.name(name) + " " + parameter(known, parameter));
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> add("parameter:" + name, "parameter " + Differences.name(name) + " removed"));
        return changes.size() > from;
    }

    private static String parameter(Parameter old, Parameter now) {
        var parts = new ArrayList<String>();
        if (!Objects.equals(old.type(), now.type())) {
            parts.add("takes %s, not %s".formatted(type(now.type()), type(old.type())));
        }
        if (old.required() != now.required()) {
            parts.add(now.required() ? "now required" : "no longer required");
        }
        if (!old.values().equals(now.values())) {
            parts.add(values(old.values(), now.values()));
        }
        if (!Objects.equals(old.description(), now.description())) {
            parts.add("described otherwise");
        }
        if (!Objects.equals(old.defaultValue(), now.defaultValue())) {
            parts.add("with another default");
        }
        if (!Objects.equals(old.format(), now.format())) {
            parts.add("with another format");
        }
        return String.join(" and ", parts);
    }

    private static String values(List<String> old, List<String> now) {
        List<String> more = now.stream().filter(value -> !old.contains(value)).toList();
        List<String> fewer = old.stream().filter(value -> !now.contains(value)).toList();
        if (old.isEmpty() || now.isEmpty()) {
            return old.isEmpty() ? "limited to a list of values" : "no longer limited to a list of values";
        }
        if (more.isEmpty() && fewer.isEmpty()) {
            return "with its values in another order";
        }
        var words = new ArrayList<String>();
        if (!more.isEmpty()) {
            words.add("also takes " + some(more));
        }
        if (!fewer.isEmpty()) {
            words.add("no longer takes " + some(fewer));
        }
        return String.join(" and ", words);
    }

    private static String some(List<String> values) {
        String first = String.join(
                ", ", values.stream().limit(5).map(Differences::name).toList());
        return values.size() > 5 ? first + " and %d more".formatted(values.size() - 5) : first;
    }

    private static String type(@Nullable String type) {
        return type == null ? "anything" : type;
    }

    private void hints(Hints old, Hints now) {
        var parts = new ArrayList<String>();
        hint(parts, "readOnlyHint", old.readOnly(), now.readOnly());
        hint(parts, "destructiveHint", old.destructive(), now.destructive());
        hint(parts, "idempotentHint", old.idempotent(), now.idempotent());
        hint(parts, "openWorldHint", old.openWorld(), now.openWorld());
        if (!Objects.equals(old.title(), now.title())) {
            parts.add(presence("annotated title", old.title(), now.title()));
        }
        if (!parts.isEmpty()) {
            add("annotations", String.join(", ", parts));
        }
    }

    private static void hint(List<String> parts, String name, @Nullable Boolean old, @Nullable Boolean now) {
        if (!Objects.equals(old, now)) {
            parts.add("%s %s → %s".formatted(name, old == null ? "absent" : old, now == null ? "absent" : now));
        }
    }

    private static boolean same(@Nullable String old, @Nullable String now) {
        return old == null || now == null
                ? Objects.equals(old, now)
                : Digests.canonical(old).equals(Digests.canonical(now));
    }

    private static Map<String, Parameter> byName(Tool tool) {
        var map = new LinkedHashMap<String, Parameter>();
        tool.parameters().forEach(parameter -> map.put(parameter.name(), parameter));
        return map;
    }
}
