package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a scanner recorded of a live server: {@code {metadata: {serverInfo, instructions}, prompts, resources, tools}}. */
final class ScannerSignatureFormat implements ManifestFormat {

    @Override
    public String id() {
        return "scanner-signature";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("metadata").path("serverInfo").path("name").isTextual()
                && document.get("tools").isArray();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode metadata = document.get("metadata");
        JsonNode info = metadata.path("serverInfo");
        var server = new ServerDraft(reading, info.path("name").textValue());
        server.title(Nodes.text(info, "title"))
                .description(Nodes.text(metadata, "instructions"))
                .repository(Nodes.text(info, "websiteUrl"));
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
