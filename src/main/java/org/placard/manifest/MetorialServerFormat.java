package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** The index of Metorial: {@code server.yaml} with identifier and repository; {@code tools.yaml} stands beside it. */
final class MetorialServerFormat implements ManifestFormat {

    @Override
    public String id() {
        return "metorial-server";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("identifier").isTextual()
                && document.get("repo").isObject()
                && document.get("server").isObject();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode info = document.get("server");
        var server = new ServerDraft(reading, document.get("identifier").textValue());
        server.title(Nodes.text(info, "name"))
                .description(Nodes.text(info, "description"))
                .repository(Nodes.text(document.get("repo"), "url"));
        if (document.companion() != null) {
            server.tools(Companions.tools(document.companion()), "tools.yaml", ToolFields.Missing.IS_EMPTY);
        }
        reading.server(server.finished(id()));
    }
}
