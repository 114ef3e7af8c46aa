package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A client's configuration: {@code mcpServers} (Claude, Cursor, Windsurf, Cline), {@code servers} or {@code mcp.servers}
 * (VS Code), {@code mcp} (opencode), {@code context_servers} (Zed), or a bare map of servers.
 */
final class ClientConfigFormat implements ManifestFormat {

    @Override
    public String id() {
        return "client-config";
    }

    @Override
    public boolean recognises(Document document) {
        return !map(document.root()).isMissingNode();
    }

    private static JsonNode map(JsonNode root) {
        for (String name : List.of("mcpServers", "context_servers", "mcp_servers")) {
            if (root.path(name).isObject()) {
                return root.path(name);
            }
        }
        for (JsonNode map : List.of(root.path("servers"), root.path("mcp").path("servers"), root.path("mcp"), root)) {
            if (ClientServers.map(map)) {
                return map;
            }
        }
        return MissingNode.getInstance();
    }

    @Override
    public void read(Document document, Reading reading) {
        ClientServers.read(map(document.root()), id(), reading, server -> {});
    }
}
