package org.placard.manifest;

/** An extension or plugin that brings servers along: {@code gemini-extension.json}, {@code plugin.json}. */
final class ExtensionFormat implements ManifestFormat {

    @Override
    public String id() {
        return "extension";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("name").isTextual()
                && (document.has("version") || document.has("description"))
                && ClientServers.map(document.get("mcpServers"));
    }

    @Override
    public void read(Document document, Reading reading) {
        boolean one = document.get("mcpServers").size() == 1;
        ClientServers.read(document.get("mcpServers"), id(), reading, server -> {
            server.repository(Nodes.text(document.root(), "repository"))
                    .repository(Nodes.text(document.get("repository"), "url"));
            if (one) {
                server.description(Nodes.text(document.root(), "description"));
            }
        });
    }
}
