package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.placard.model.ServerCoverage;

/** A server card, {@code .well-known/mcp/server-card.json}: {@code {serverInfo, authentication, tools, …}}. */
final class ServerCardFormat implements ManifestFormat {

    @Override
    public String id() {
        return "server-card";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("serverInfo").path("name").isTextual()
                && document.get("authentication").isObject();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode info = document.get("serverInfo");
        var server = new ServerDraft(reading, info.path("name").textValue());
        server.title(Nodes.text(info, "title"))
                .description(Nodes.text(info, "description"))
                .description(Nodes.text(document.root(), "description", "instructions"))
                .repository(Nodes.text(info, "websiteUrl"));
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_EMPTY);
        if (document.get("authentication").path("required").asBoolean(false)) {
            server.coverage(ServerCoverage.NEEDS_AUTH);
        }
        reading.server(server.finished(id()));
    }
}
