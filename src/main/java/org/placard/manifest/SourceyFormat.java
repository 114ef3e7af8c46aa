package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** Sourcey's {@code mcp.json}: {@code {mcpSpec, mcpVersion, server, capabilities, transport, tools, prompts}}. */
final class SourceyFormat implements ManifestFormat {

    @Override
    public String id() {
        return "sourcey";
    }

    @Override
    public boolean recognises(Document document) {
        return document.has("mcpSpec") && document.get("server").path("name").isTextual();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode info = document.get("server");
        var server = new ServerDraft(reading, info.path("name").textValue());
        server.title(Nodes.text(info, "title", "name"))
                .description(Nodes.text(document.root(), "description"))
                .description(Nodes.text(document.root(), "instructions"));
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
