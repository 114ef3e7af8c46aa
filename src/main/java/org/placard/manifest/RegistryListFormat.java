package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placard.model.ReadingProblem.Kind;

/**
 * A page of the registry API's list, also as a file of a static copy: {@code {servers: [{server, _meta}], metadata}}. It
 * has one row a version; the newest counts.
 */
final class RegistryListFormat implements ManifestFormat {

    @Override
    public String id() {
        return "registry-list";
    }

    @Override
    public boolean recognises(Document document) {
        JsonNode servers = document.get("servers");
        JsonNode first = servers.path(0);
        boolean page = document.get("metadata").isObject() && (servers.isArray() || servers.isNull());
        return page && servers.isEmpty()
                || servers.isArray() && (first.path("server").path("name").isTextual() || ServerJson.looksSo(first));
    }

    @Override
    public void read(Document document, Reading reading) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        int i = 0;
        for (JsonNode row : document.get("servers")) {
            JsonNode json = json(row);
            if (json.isObject()) {
                String name = Nodes.text(json, "name");
                rows.computeIfAbsent(name == null ? "servers[" + i + "]" : name, key -> new ArrayList<>())
                        .add(row);
            } else {
                reading.itemLost(Kind.MALFORMED, "servers[" + i + "]", "a row of the list holds no server");
            }
            i++;
        }
        rows.forEach((name, versions) -> {
            JsonNode newest = newest(versions);
            ServerJson.read(json(newest), ServerJson.official(newest), name, id(), reading);
        });
    }

    private static JsonNode json(JsonNode row) {
        return row.path("server").isObject() ? row.path("server") : row;
    }

    private static JsonNode newest(List<JsonNode> versions) {
        JsonNode newest = versions.getFirst();
        for (JsonNode row : versions) {
            boolean latest = ServerJson.latest(ServerJson.official(row));
            boolean known = ServerJson.latest(ServerJson.official(newest));
            if (latest && !known
                    || latest == known
                            && Versions.compare(
                                            json(row).path("version").asText(),
                                            json(newest).path("version").asText())
                                    > 0) {
                newest = row;
            }
        }
        return newest;
    }
}
