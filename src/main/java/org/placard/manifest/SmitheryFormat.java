package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Smithery's {@code smithery.yaml}: how to start a server, rarely its tools. The start command is JavaScript text that is
 * never looked at.
 */
final class SmitheryFormat implements ManifestFormat {

    @Override
    public String id() {
        return "smithery";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("startCommand").isObject();
    }

    @Override
    public void read(Document document, Reading reading) {
        String name = Nodes.text(document.root(), "name");
        var server = new ServerDraft(reading, name != null ? name : Identity.fromName(document.name()));
        server.title(Nodes.text(document.root(), "title", "displayName"))
                .description(Nodes.text(document.root(), "description"))
                .repository(Nodes.text(document.root(), "repository", "homepage"))
                .repository(Nodes.text(document.get("repository"), "url"));
        JsonNode tools = document.get("tools");
        if (tools.isArray()) {
            server.tools(tools, "tools", ToolFields.Missing.IS_UNKNOWN);
        }
        if (tools.isObject()) {
            for (Map.Entry<String, JsonNode> tool : tools.properties()) {
                server.tool(named(tool, document), tool.getKey(), ToolFields.Missing.IS_UNKNOWN);
            }
        }
        reading.server(server.finished(id()));
    }

    /** {@code name: {input: {schema: …}}}, with schemas shared at the file's root. */
    private static JsonNode named(Map.Entry<String, JsonNode> tool, Document document) {
        JsonNode named = ToolsMapFormat.named(tool.getKey(), tool.getValue());
        JsonNode schema = named.path("input").path("schema");
        if (!(named instanceof ObjectNode object) || !schema.isObject()) {
            return named;
        }
        ObjectNode whole = schema.<ObjectNode>deepCopy();
        if (document.get("schemas").isObject() && schema.toString().contains("#/schemas/")) {
            whole.set("schemas", document.get("schemas"));
        }
        ObjectNode copy = object.deepCopy();
        copy.remove("input");
        copy.set("inputSchema", whole);
        return copy;
    }
}
