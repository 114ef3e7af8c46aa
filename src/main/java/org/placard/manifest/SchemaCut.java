package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a schema to its depth and size so that it stays well-formed, and gathers the texts that fall off. */
final class SchemaCut {

    private final int maxDepth;
    private final StringBuilder off = new StringBuilder();
    private int left;

    private SchemaCut(Limits limits) {
        this.maxDepth = limits.depth();
        this.left = limits.schema();
    }

    /**
     * @param kept what stays
     * @param off the texts and keys that do not, one a line; empty where all stays
     */
    record Result(JsonNode kept, String off) {}

    static Result of(JsonNode schema, Limits limits) {
        var cut = new SchemaCut(limits);
        JsonNode kept = cut.kept(schema, 1);
        return new Result(kept == null ? JsonNodeFactory.instance.objectNode() : kept, cut.off.toString());
    }

    static boolean deeperThan(JsonNode node, int depth) {
        if (!node.isContainerNode()) {
            return false;
        }
        if (depth == 0) {
            return true;
        }
        for (JsonNode child : node) {
            if (child.isContainerNode() && deeperThan(child, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable JsonNode kept(JsonNode node, int depth) {
        if (node.isObject() && depth <= maxDepth && spend(2)) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                int before = left;
                boolean fits = spend(JsonNodeFactory.instance
                                .textNode(member.getKey())
                                .toString()
                                .length()
                        + 2);
                JsonNode value = fits ? kept(member.getValue(), depth + 1) : null;
                if (value != null) {
                    object.set(member.getKey(), value);
                } else {
                    left = before;
                    off.append(member.getKey()).append('\n');
                    if (!fits) {
                        off(member.getValue());
                    }
                }
            }
            return object;
        }
        if (node.isArray() && depth <= maxDepth && spend(2)) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode child : node) {
                if (!spend(1)) {
                    off(child);
                    continue;
                }
                JsonNode value = kept(child, depth + 1);
                if (value != null) {
                    array.add(value);
                }
            }
            return array;
        }
        if (!node.isContainerNode() && spend(node.toString().length())) {
            return node;
        }
        off(node);
        return null;
    }

    private boolean spend(int units) {
        if (left < units) {
            return false;
        }
        left -= units;
        return true;
    }

    private void off(JsonNode node) {
        if (node.isTextual()) {
            off.append(node.textValue()).append('\n');
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                off.append(member.getKey()).append('\n');
                off(member.getValue());
            }
            if (node.isArray()) {
                for (JsonNode child : node) {
                    off(child);
                }
            }
        }
    }
}
