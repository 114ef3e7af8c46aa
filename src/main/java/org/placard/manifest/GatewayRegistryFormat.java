package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** A gateway registry's server: {@code {server_name, path, proxy_pass_url, tool_list: [{name, parsed_description, schema}]}}. */
final class GatewayRegistryFormat implements ManifestFormat {

    @Override
    public String id() {
        return "gateway-registry";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("tool_list").isArray() && document.has("server_name")
                || document.has("proxy_pass_url") && document.get("tools").isArray();
    }

    @Override
    public void read(Document document, Reading reading) {
        String title = Nodes.text(document.root(), "server_name", "name");
        String path = Nodes.text(document.root(), "path");
        String name = path == null ? "" : path.replaceAll("^/+|/+$", "");
        String id = !name.isEmpty() ? name : title != null ? title : Identity.fromName(document.name());
        var server = new ServerDraft(reading, id);
        server.title(title).description(Nodes.text(document.root(), "description"));
        JsonNode tools = document.get("tool_list").isArray() ? document.get("tool_list") : document.get("tools");
        server.tools(tools, "tool_list", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
