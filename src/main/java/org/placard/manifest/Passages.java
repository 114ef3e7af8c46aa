package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placard.model.Passage;

/** Collects every text of a tree that is not kept as a field of its own: nothing that reaches the model is unseen. */
final class Passages {

    private static final int MAX_FIELD = 300;

    private final List<Passage> passages = new ArrayList<>();

    void add(String field, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(field, text));
        }
    }

    List<Passage> list() {
        return passages;
    }

    /** Every text below a schema whose node is not among those taken, and every key that is no keyword. */
    void schema(String field, JsonNode schema, Set<JsonNode> taken) {
        if (schema.isObject()) {
            for (Map.Entry<String, JsonNode> member : schema.properties()) {
                schemaMember(field, member.getKey(), member.getValue(), taken);
            }
        } else {
            any(field, schema, taken);
        }
    }

    private void schemaMember(String field, String key, JsonNode value, Set<JsonNode> taken) {
        if (Keywords.MUTE.contains(key)) {
            if (!value.isTextual()
                    || value.textValue().length() > 200
                    || value.textValue().indexOf(' ') >= 0) {
                texts(field(field, key), value, taken, "required".equals(key) || "dependentRequired".equals(key));
            }
        } else if (Keywords.SCHEMA_MAPS.contains(key) && value.isObject()) {
            boolean keysTaken = taken.contains(value);
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String inner = field(field(field, key), member.getKey());
                if (!keysTaken) {
                    add(inner + ".key", member.getKey());
                }
                schema(inner, member.getValue(), taken);
            }
        } else if (Keywords.SCHEMAS.contains(key) && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                schema(field(field, key) + "[" + i + "]", value.get(i), taken);
            }
        } else if (Keywords.SCHEMAS.contains(key)) {
            schema(field(field, key), value, taken);
        } else if (key.equals("type")) {
            types(field(field, key), value);
        } else {
            if (!Keywords.known(key)) {
                add(field(field, key) + ".key", key);
            }
            any(field(field, key), value, taken);
        }
    }

    private void types(String field, JsonNode value) {
        for (JsonNode type : value.isArray() ? value : List.of(value)) {
            if (!Keywords.TYPES.contains(type.asText())) {
                any(field, type, Set.of());
            }
        }
    }

    /** Lists of names are named by the properties themselves; only what is longer than a name is text. */
    private void texts(String field, JsonNode value, Set<JsonNode> taken, boolean names) {
        if (!names) {
            any(field, value, taken);
            return;
        }
        for (JsonNode name : value) {
            if (!name.isTextual()
                    || name.textValue().length() > 64
                    || name.textValue().indexOf(' ') >= 0) {
                any(field, name, taken);
            }
        }
    }

    /** Every text and every key below a value. */
    void any(String field, JsonNode value, Set<JsonNode> taken) {
        if (taken.contains(value)) {
            return;
        }
        if (value.isTextual()) {
            add(field, value.textValue());
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                any(field + "[" + i + "]", value.get(i), taken);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                add(field(field, member.getKey()) + ".key", member.getKey());
                any(field(field, member.getKey()), member.getValue(), taken);
            }
        }
    }

    private static String field(String field, String key) {
        return field.length() + key.length() > MAX_FIELD ? field : field + "." + key;
    }
}
