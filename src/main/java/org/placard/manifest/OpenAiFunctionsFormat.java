package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tools as function lists: {@code [{type: function, function: {name, description, parameters}}]}, or under a member. */
final class OpenAiFunctionsFormat implements ManifestFormat {

    @Override
    public String id() {
        return "openai-functions";
    }

    @Override
    public boolean recognises(Document document) {
        JsonNode list = list(document.root());
        return ToolShapes.function(list.path(0))
                || document.get("functions").isArray()
                        && ToolShapes.defined(document.get("functions").path(0));
    }

    private static JsonNode list(JsonNode root) {
        if (root.isArray()) {
            return root;
        }
        return root.path("tools").isArray() ? root.path("tools") : root.path("functions");
    }

    @Override
    public void read(Document document, Reading reading) {
        var server = new ServerDraft(reading, Identity.fromName(document.name()));
        int i = 0;
        for (JsonNode item : list(document.root())) {
            String place = "[" + i++ + "]";
            JsonNode function = item.path("function").isObject() ? item.path("function") : item;
            server.tool(withoutType(function), place, ToolFields.Missing.IS_EMPTY);
        }
        reading.server(server.finished(id()));
    }

    private static JsonNode withoutType(JsonNode function) {
        return function instanceof ObjectNode object && object.has("type")
                ? object.deepCopy().without("type")
                : function;
    }
}
