package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.placard.model.ReadingProblem.Kind;

/** ToolHive's older registry: {@code {version, last_updated, servers: {name: entry}, remote_servers: {name: entry}}}. */
final class ToolhiveLegacyFormat implements ManifestFormat {

    @Override
    public String id() {
        return "toolhive-legacy";
    }

    @Override
    public boolean recognises(Document document) {
        return document.has("last_updated")
                && (document.get("servers").isObject()
                        || document.get("remote_servers").isObject());
    }

    @Override
    public void read(Document document, Reading reading) {
        entries(document.get("servers"), reading);
        entries(document.get("remote_servers"), reading);
        for (JsonNode group : document.get("groups")) {
            entries(group.path("servers"), reading);
            entries(group.path("remote_servers"), reading);
        }
    }

    private void entries(JsonNode entries, Reading reading) {
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            if (entry.getKey().isBlank() || !entry.getValue().isObject()) {
                reading.itemLost(Kind.MALFORMED, Texts.shown(entry.getKey()), "a server is an object with a name");
            } else {
                ToolhiveEntry.read(entry.getKey(), entry.getValue(), id(), reading);
            }
        }
    }
}
