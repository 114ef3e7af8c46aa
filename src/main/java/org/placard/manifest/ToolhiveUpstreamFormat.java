package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** ToolHive's upstream registry: {@code {version, meta, data: {servers: [server.json …]}}}. */
final class ToolhiveUpstreamFormat implements ManifestFormat {

    @Override
    public String id() {
        return "toolhive-upstream";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("data").path("servers").isArray()
                && (document.get("meta").has("last_updated")
                        || document.get("$schema").asText("").contains("upstream-registry"));
    }

    @Override
    public void read(Document document, Reading reading) {
        int i = 0;
        for (JsonNode server : document.get("data").path("servers")) {
            ServerJson.read(server, MissingNode.getInstance(), "data.servers[" + i++ + "]", id(), reading);
        }
    }
}
