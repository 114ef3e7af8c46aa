package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.placard.model.ReadingProblem.Kind;

/**
 * Curated lists of servers, with names of tools at best: ContextForge's {@code catalog_servers}, agent-bom's
 * {@code servers} with publishers and risk levels.
 */
final class CatalogListFormat implements ManifestFormat {

    @Override
    public String id() {
        return "catalog-list";
    }

    @Override
    public boolean recognises(Document document) {
        JsonNode first = document.get("servers").path(0);
        return document.get("catalog_servers").isArray()
                || document.get("servers").isArray()
                        && first.path("id").isTextual()
                        && (first.has("publisher") || first.has("risk_level"));
    }

    @Override
    public void read(Document document, Reading reading) {
        int i = 0;
        JsonNode list =
                document.get("catalog_servers").isArray() ? document.get("catalog_servers") : document.get("servers");
        for (JsonNode entry : list) {
            String place = "servers[" + i++ + "]";
            String id = Nodes.text(entry, "id");
            if (id == null) {
                reading.itemLost(Kind.MISSING_FIELD, place, "a server has no id");
                continue;
            }
            var server = new ServerDraft(reading, id);
            server.title(Nodes.text(entry, "name"))
                    .description(Nodes.text(entry, "description"))
                    .repository(Nodes.text(entry, "source_url", "repo", "repository"));
            for (JsonNode each : entry.path("packages")) {
                server.addPackage(Packages.of(Nodes.text(each, "ecosystem"), Nodes.text(each, "name")));
            }
            for (JsonNode tool : entry.path("tools").isArray() ? entry.path("tools") : List.<JsonNode>of()) {
                server.tool(tool, place + ".tools", ToolFields.Missing.IS_UNKNOWN);
            }
            reading.server(server.finished(id()));
        }
    }
}
