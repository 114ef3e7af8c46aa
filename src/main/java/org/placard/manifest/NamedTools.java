package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** ToolHive's pair: {@code tool_definitions} in full, and {@code tools} with the names of all. */
final class NamedTools {

    private NamedTools() {}

    static void read(JsonNode holder, ServerDraft server) {
        JsonNode definitions = Nodes.first(holder, "tool_definitions", "toolDefinitions");
        if (definitions.isArray()) {
            server.tools(definitions, "tool_definitions", ToolFields.Missing.IS_EMPTY);
        }
        int i = 0;
        for (JsonNode tool : holder.path("tools").isArray() ? holder.path("tools") : definitions.path("none")) {
            String place = "tools[" + i++ + "]";
            if (!tool.isTextual() || !server.has(tool.textValue())) {
                server.tool(tool, place, ToolFields.Missing.IS_UNKNOWN);
            }
        }
    }
}
