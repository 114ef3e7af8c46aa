package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LiveMCPBench's entries, one or a list: {@code {name, web, config: {mcpServers}, tools: {id: {tools: […]}}}}. */
final class LiveMcpBenchFormat implements ManifestFormat {

    @Override
    public String id() {
        return "livemcpbench";
    }

    @Override
    public boolean recognises(Document document) {
        return entry(document.root().isArray() ? document.root().path(0) : document.root());
    }

    private static boolean entry(JsonNode entry) {
        if (!entry.path("tools").isObject() || !entry.path("config").isObject() && !entry.has("web")) {
            return false;
        }
        for (JsonNode server : entry.path("tools")) {
            if (!server.path("tools").isArray()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(Document document, Reading reading) {
        for (JsonNode entry : document.root().isArray() ? document.root() : List.of(document.root())) {
            if (entry(entry)) {
                servers(entry, reading);
            } else {
                reading.itemLost(
                        org.placard.model.ReadingProblem.Kind.MALFORMED,
                        Texts.shown(entry.path("name").asText()),
                        "an entry has no lists of tools");
            }
        }
    }

    private void servers(JsonNode entry, Reading reading) {
        String web = Nodes.text(entry, "web");
        String repository = web == null ? null : Addresses.ownerAndRepository(web);
        boolean one = entry.path("tools").size() == 1;
        for (Map.Entry<String, JsonNode> member : entry.path("tools").properties()) {
            var server = new ServerDraft(reading, id(repository, member.getKey(), one, web));
            server.title(one ? Nodes.text(entry, "name") : member.getKey())
                    .description(Nodes.text(entry, "description"))
                    .repository(web)
                    .addPackage(
                            Launch.of(entry.path("config").path("mcpServers").path(member.getKey()))
                                    .coordinates());
            server.tools(member.getValue().path("tools"), member.getKey(), ToolFields.Missing.IS_EMPTY);
            reading.server(server.finished(id()));
        }
    }

    /** A repository of many servers (an address below its root) does not name one of them. */
    private static String id(@Nullable String repository, String key, boolean one, @Nullable String web) {
        if (repository == null) {
            return key.isBlank() ? "unnamed" : key;
        }
        boolean root = web != null && one && web.strip().replaceAll("/+$", "").endsWith(repository);
        return root ? repository : repository + "/" + key;
    }
}
