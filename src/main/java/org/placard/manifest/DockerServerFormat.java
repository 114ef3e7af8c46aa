package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Docker's {@code servers/<name>/server.yaml}. The tools stand in {@code tools.json} beside it, or inline where each is a
 * container of its own.
 */
final class DockerServerFormat implements ManifestFormat {

    @Override
    public String id() {
        return "docker-server";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("about").isObject()
                && document.get("meta").isObject()
                && (document.has("image") || document.has("remote") || document.has("type"));
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode about = document.get("about");
        String name = Nodes.text(document.root(), "name");
        var server = new ServerDraft(reading, "docker/" + (name != null ? name : Identity.fromName(document.name())));
        server.title(Nodes.text(about, "title"))
                .description(Nodes.text(about, "description"))
                .repository(Nodes.text(document.get("source"), "project"))
                .addPackage(Packages.of("oci", Nodes.text(document.root(), "image")));
        for (JsonNode tool : document.get("tools")) {
            server.tool(withoutContainer(tool), "tools", ToolFields.Missing.IS_UNKNOWN);
        }
        if (document.companion() != null) {
            server.tools(Companions.tools(document.companion()), "tools.json", ToolFields.Missing.IS_EMPTY);
        }
        reading.server(server.finished(id()));
    }

    /** How a container is started does not reach the model. */
    private static JsonNode withoutContainer(JsonNode tool) {
        return Nodes.without(tool, "container");
    }
}
