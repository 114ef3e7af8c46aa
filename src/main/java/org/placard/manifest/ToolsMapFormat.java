package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Tools by name instead of in a list, for one server or for each of its modes: {@code {mode: {name: tool}}}. */
final class ToolsMapFormat implements ManifestFormat {

    @Override
    public String id() {
        return "tools-map";
    }

    @Override
    public boolean recognises(Document document) {
        return byName(tools(document.root())) || byMode(document.root());
    }

    private static JsonNode tools(JsonNode root) {
        return root.path("tools").isObject() ? root.path("tools") : root;
    }

    /** An object whose every member is an object with a schema of arguments. */
    private static boolean byName(JsonNode map) {
        for (JsonNode tool : map) {
            if (!tool.isObject()
                    || !tool.path("inputSchema").isObject()
                            && !tool.path("input_schema").isObject()) {
                return false;
            }
        }
        return map.isObject() && !map.isEmpty();
    }

    private static boolean byMode(JsonNode root) {
        for (JsonNode mode : root) {
            if (!byName(mode)) {
                return false;
            }
        }
        return root.isObject() && !root.isEmpty();
    }

    @Override
    public void read(Document document, Reading reading) {
        String id = Identity.fromName(document.name());
        if (byName(tools(document.root()))) {
            server(id, tools(document.root()), reading);
            return;
        }
        for (Map.Entry<String, JsonNode> mode : document.root().properties()) {
            server(id + "/" + mode.getKey(), mode.getValue(), reading);
        }
    }

    private void server(String id, JsonNode tools, Reading reading) {
        var server = new ServerDraft(reading, id);
        for (Map.Entry<String, JsonNode> tool : tools.properties()) {
            server.tool(named(tool.getKey(), tool.getValue()), tool.getKey(), ToolFields.Missing.IS_EMPTY);
        }
        reading.server(server.finished(id()));
    }

    static JsonNode named(String name, JsonNode tool) {
        if (tool instanceof ObjectNode object && !Nodes.has(object, "name")) {
            return object.deepCopy().put("name", name);
        }
        return tool;
    }
}
