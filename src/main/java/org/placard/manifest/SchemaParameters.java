package org.placard.manifest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Parameter;
import org.placard.model.ReadingProblem.Kind;

/**
 * A schema as a flat list of arguments: {@code filter.owner}, {@code items[].id}, {@code labels.*} for a map's values.
 * Branches of {@code anyOf} and the like are put together; {@code $ref} is followed inside the schema only, never over a
 * network, and bounded however often definitions refer to each other.
 */
final class SchemaParameters {

    private static final int MAX_PARAMETERS = 1_000;
    private static final int MAX_VISITS = 10_000;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NAME = 256;

    private final JsonNode root;
    private final FieldNotes notes;
    private final Map<String, ParameterDraft> drafts = new LinkedHashMap<>();
    private final Set<JsonNode> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<JsonNode> refs = new ArrayDeque<>();
    private int visits;

    private SchemaParameters(JsonNode root, FieldNotes notes) {
        this.root = root;
        this.notes = notes;
    }

    /** Takes what was odd in one field; each kind of oddity once. */
    static final class FieldNotes {
        private final Set<String> said = new HashSet<>();
        private final JsonTree.Oddities oddities;
        private final String field;

        FieldNotes(String field, JsonTree.Oddities oddities) {
            this.field = field;
            this.oddities = oddities;
        }

        void odd(Kind kind, String key, String sentence) {
            if (said.add(key)) {
                oddities.odd(kind, field, sentence);
            }
        }
    }

    /**
     * @param parameters in the schema's order
     * @param taken the nodes whose text is in a parameter, by identity: values, and {@code properties} by their keys
     */
    record Flat(List<Parameter> parameters, Set<JsonNode> taken) {}

    static Flat of(JsonNode schema, FieldNotes notes) {
        var reader = new SchemaParameters(schema, notes);
        reader.schema("", schema, null, true, 0);
        return new Flat(
                reader.drafts.values().stream().map(ParameterDraft::finished).toList(), reader.taken);
    }

    private void schema(String path, JsonNode schema, @Nullable ParameterDraft draft, boolean certain, int depth) {
        if (!schema.isObject() || depth > MAX_DEPTH || ++visits > MAX_VISITS) {
            if (visits > MAX_VISITS) {
                notes.odd(Kind.CUT, "visits", "too many nested schemas; the rest is scanned but gives no parameters");
            }
            return;
        }
        if (draft != null) {
            facts(draft, schema);
        }
        JsonNode ref = schema.get("$ref");
        if (ref != null && ref.isTextual()) {
            follow(path, ref.textValue(), draft, certain, depth);
        }
        JsonNode properties = schema.get("properties");
        if (properties != null && properties.isObject()) {
            properties(path, schema, properties, certain, depth);
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "allOf" -> branches(path, value, draft, certain, depth);
                case "anyOf", "oneOf", "if", "then", "else" -> branches(path, value, draft, false, depth);
                case "items", "prefixItems", "contains" -> inside(path + "[]", value, depth);
                case "additionalProperties" -> inside(path.isEmpty() ? "*" : path + ".*", value, depth);
                case "patternProperties", "dependentSchemas" -> {
                    for (JsonNode each : value) {
                        inside(path.isEmpty() ? "*" : path + ".*", each, depth);
                    }
                }
                default -> {
                    // Says nothing of further arguments; its texts become passages.
                }
            }
        }
    }

    private void branches(String path, JsonNode value, @Nullable ParameterDraft draft, boolean certain, int depth) {
        if (value.isArray()) {
            for (JsonNode branch : value) {
                schema(path, branch, draft, certain, depth + 1);
            }
        } else {
            schema(path, value, draft, certain, depth + 1);
        }
    }

    /** The schema of an array's items or a map's values: an argument of its own only where it says something. */
    private void inside(String path, JsonNode value, int depth) {
        if (value.isArray()) {
            for (JsonNode each : value) {
                inside(path, each, depth + 1);
            }
        } else if (value.isObject()) {
            boolean says = value.has("description") || value.has("enum") || value.has("const") || value.has("default");
            schema(path, value, says ? draft(path) : null, false, depth + 1);
        }
    }

    private void properties(String path, JsonNode schema, JsonNode properties, boolean certain, int depth) {
        if (properties.path("type").isTextual() && properties.path("properties").isObject()) {
            notes.odd(Kind.ODD_FIELD, "nested", "'properties' holds a whole schema; read one level deeper");
            schema(path, properties, null, certain, depth + 1);
            return;
        }
        taken.add(properties);
        Set<String> required = required(schema.path("required"));
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String key = property.getKey();
            String name = key.length() > MAX_NAME ? key.substring(0, Texts.cutAt(key, MAX_NAME)) : key;
            if (name.length() < key.length()) {
                notes.odd(Kind.CUT, "name", "a parameter's name is longer than " + MAX_NAME + " characters");
                taken.remove(properties);
            }
            ParameterDraft draft = draft(path.isEmpty() ? name : path + "." + name);
            if (draft == null) {
                taken.remove(properties);
                return;
            }
            JsonNode value = property.getValue();
            if (certain && required.contains(key)) {
                draft.require();
            }
            if (value.isTextual()) {
                shorthand(draft, value);
            } else if (!value.isObject() && !value.isBoolean()) {
                notes.odd(Kind.ODD_FIELD, "schema", "the schema of '" + Texts.shown(key) + "' is no object");
            }
            schema(path.isEmpty() ? name : path + "." + name, value, draft, certain, depth + 1);
        }
    }

    /** {@code "path": "string"}, or a description in place of a schema. */
    private void shorthand(ParameterDraft draft, JsonNode value) {
        notes.odd(Kind.ODD_FIELD, "shorthand", "a parameter's schema is a text instead of an object");
        if (Keywords.TYPES.contains(value.textValue())) {
            draft.type(value.textValue());
            taken.add(value);
        } else if (draft.describe(value.textValue())) {
            taken.add(value);
        }
    }

    private Set<String> required(JsonNode required) {
        if (required.isMissingNode() || required.isNull() || required.isBoolean()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (JsonNode name : required) {
            if (name.isTextual()) {
                names.add(name.textValue());
            } else {
                notes.odd(Kind.ODD_FIELD, "required", "'required' is not a list of names");
            }
        }
        return names;
    }

    private void facts(ParameterDraft draft, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "type" -> types(draft, value);
                case "description" -> {
                    if (value.isTextual() ? draft.describe(value.textValue()) : value.isNull()) {
                        taken.add(value);
                    } else if (!value.isTextual()) {
                        notes.odd(Kind.ODD_FIELD, "description", "a parameter's description is no text");
                    }
                }
                case "enum" -> {
                    for (JsonNode each : value) {
                        value(draft, each);
                    }
                }
                case "const" -> value(draft, value);
                case "default" -> {
                    if (draft.defaultsTo(value)) {
                        taken.add(value);
                    }
                }
                case "format" -> draft.format(value.asText());
                case "required" -> {
                    if (value.isBoolean() && value.booleanValue()) {
                        notes.odd(Kind.ODD_FIELD, "required", "'required: true' stands at a parameter; taken as meant");
                        draft.require();
                    }
                }
                default -> {
                    // No fact of a parameter.
                }
            }
        }
    }

    private void value(ParameterDraft draft, JsonNode value) {
        draft.value(value);
        taken.add(value);
    }

    private void types(ParameterDraft draft, JsonNode value) {
        for (JsonNode type : value.isArray() ? value : List.of(value)) {
            String text = type.isTextual() ? type.textValue() : type.toString();
            if (!Keywords.TYPES.contains(text)) {
                notes.odd(Kind.ODD_FIELD, "type", "'" + Texts.shown(text) + "' is no JSON Schema type; kept as text");
            }
            if (text.length() <= 100) {
                draft.type(text);
            }
        }
    }

    private void follow(String path, String ref, @Nullable ParameterDraft draft, boolean certain, int depth) {
        if (!ref.startsWith("#")) {
            notes.odd(Kind.ODD_FIELD, "ref", "$ref '" + Texts.shown(ref) + "' leaves the schema and is not followed");
            return;
        }
        JsonNode target = target(ref);
        if (target == null || target.isMissingNode()) {
            notes.odd(Kind.ODD_FIELD, "dangling", "$ref '" + Texts.shown(ref) + "' points to nothing");
            return;
        }
        for (JsonNode open : refs) {
            if (open == target) {
                return;
            }
        }
        refs.push(target);
        schema(path, target, draft, certain, depth + 1);
        refs.pop();
    }

    private @Nullable JsonNode target(String ref) {
        try {
            return root.at(JsonPointer.compile(
                    URLDecoder.decode(ref.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The draft of an argument; null where there are too many. */
    private @Nullable ParameterDraft draft(String path) {
        ParameterDraft known = drafts.get(path);
        if (known != null) {
            return known;
        }
        if (drafts.size() >= MAX_PARAMETERS || path.length() > MAX_NAME * 8) {
            notes.odd(Kind.CUT, "parameters", "more than " + MAX_PARAMETERS + " parameters; the rest is scanned");
            return null;
        }
        var draft = new ParameterDraft(path);
        drafts.put(path, draft);
        return draft;
    }
}
