package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** What lists and objects of tools look like. */
final class ToolShapes {

    private static final int LOOK_AT = 50;

    private ToolShapes() {}

    /** An object with a name and at least one more thing that only tools have. */
    static boolean tool(JsonNode node) {
        return node.isObject()
                && node.path("name").isTextual()
                && (schema(node)
                        || node.has("description")
                        || node.has("desc")
                        || node.has("annotations")
                        || node.has("arguments")
                        || node.has("parsed_description"));
    }

    /** An object with a name and a schema of arguments. */
    static boolean defined(JsonNode node) {
        return node.isObject() && node.path("name").isTextual() && schema(node);
    }

    private static boolean schema(JsonNode node) {
        return node.has("inputSchema")
                || node.has("input_schema")
                || node.path("parameters").isObject()
                || node.path("schema").isObject();
    }

    /** {@code {type: function, function: {name …}}}, or the flat form of the same. */
    static boolean function(JsonNode node) {
        return "function".equals(node.path("type").textValue())
                && (node.path("function").path("name").isTextual()
                        || node.path("name").isTextual());
    }

    /** A list in which something is a tool; the rest may be anything. */
    static boolean list(JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        int looked = 0;
        for (JsonNode item : list) {
            if (tool(item)) {
                return true;
            }
            if (++looked >= LOOK_AT) {
                return false;
            }
        }
        return false;
    }
}
