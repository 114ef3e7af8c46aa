package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.placard.model.ReadingProblem.Kind;

/** Docker's {@code catalog.yaml}: {@code registry: {name: {title, description, image, tools}}}. */
final class DockerCatalogFormat implements ManifestFormat {

    @Override
    public String id() {
        return "docker-catalog";
    }

    @Override
    public boolean recognises(Document document) {
        for (JsonNode entry : document.get("registry")) {
            if (entry.isObject() && (entry.has("image") || entry.has("remote") || entry.has("tools"))) {
                return document.get("registry").isObject();
            }
        }
        return false;
    }

    @Override
    public void read(Document document, Reading reading) {
        for (Map.Entry<String, JsonNode> member : document.get("registry").properties()) {
            JsonNode entry = member.getValue();
            if (member.getKey().isBlank() || !entry.isObject()) {
                reading.itemLost(Kind.MALFORMED, Texts.shown(member.getKey()), "a server is an object with a name");
                continue;
            }
            var server = new ServerDraft(reading, "docker/" + member.getKey());
            server.title(Nodes.text(entry, "title"))
                    .title(member.getKey())
                    .description(Nodes.text(entry, "description"))
                    .repository(Nodes.text(entry, "source", "upstream"))
                    .addPackage(Packages.of("oci", Nodes.text(entry, "image")));
            int i = 0;
            for (JsonNode tool : entry.path("tools")) {
                server.tool(Nodes.without(tool, "container"), "tools[" + i++ + "]", ToolFields.Missing.IS_UNKNOWN);
            }
            reading.server(server.finished(id()));
        }
    }
}
