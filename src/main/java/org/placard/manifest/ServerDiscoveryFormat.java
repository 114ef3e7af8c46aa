package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** A server's answer to {@code server/discover} or {@code initialize}: who it is and its instructions, without tools. */
final class ServerDiscoveryFormat implements ManifestFormat {

    @Override
    public String id() {
        return "server-discovery";
    }

    @Override
    public boolean recognises(Document document) {
        JsonNode body = body(document);
        return body.path("capabilities").isObject()
                && (body.path("supportedVersions").isArray()
                        || body.path("protocolVersion").isTextual())
                && !body.has("clientInfo")
                && !body.path("tools").isArray();
    }

    private static JsonNode body(Document document) {
        return document.get("result").isObject() ? document.get("result") : document.root();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode body = body(document);
        JsonNode info = body.path("serverInfo").isObject()
                ? body.path("serverInfo")
                : body.path("_meta").path("io.modelcontextprotocol/serverInfo");
        String name = Nodes.text(info, "name");
        var server = new ServerDraft(reading, name != null ? name : Identity.fromName(document.name()));
        server.title(Nodes.text(info, "title"))
                .description(Nodes.text(info, "description"))
                .description(Nodes.text(body, "instructions"))
                .repository(Nodes.text(info, "websiteUrl"));
        reading.server(server.finished(id()));
    }
}
