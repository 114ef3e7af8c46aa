package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** A {@code glama.json} that describes its server; most only claim ownership and give nothing. */
final class GlamaFormat implements ManifestFormat {

    @Override
    public String id() {
        return "glama";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("$schema").asText("").contains("glama.ai/mcp")
                && document.get("name").isTextual();
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode repository = document.get("repository");
        String address = repository.isTextual() ? repository.textValue() : Nodes.text(repository, "url");
        String owned = address == null ? null : Addresses.ownerAndRepository(address);
        String name = document.get("name").asText();
        String fallback = name.isBlank() ? Identity.fromName(document.name()) : name;
        var server = new ServerDraft(
                reading,
                owned == null || owned.endsWith("/" + name)
                        ? owned == null ? fallback : owned
                        : owned + "/" + fallback);
        server.title(Nodes.text(document.root(), "title", "display_name", "name"))
                .description(Nodes.text(document.root(), "description"))
                .repository(address);
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_UNKNOWN);
        reading.server(server.finished(id()));
    }
}
