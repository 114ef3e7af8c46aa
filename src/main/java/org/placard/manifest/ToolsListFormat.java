package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.placard.model.ReadingProblem.Kind;

/**
 * The answer to {@code tools/list}: {@code {tools: […]}}, bare or as the result of a JSON-RPC response, with whatever
 * else a dump of a server holds beside it (server information, instructions).
 */
final class ToolsListFormat implements ManifestFormat {

    @Override
    public String id() {
        return "tools-list";
    }

    @Override
    public boolean recognises(Document document) {
        JsonNode tools = body(document.root()).path("tools");
        boolean answer =
                document.has("jsonrpc") || document.get("result").path("tools").isArray();
        return ToolShapes.list(tools) || tools.isArray() && (answer || bare(document, tools));
    }

    /** A list without a tool in it is an answer only where nothing but an answer's members stand beside it. */
    private static boolean bare(Document document, JsonNode tools) {
        boolean odd = false;
        for (JsonNode tool : tools) {
            odd |= !tool.isObject();
        }
        if (odd) {
            return false;
        }
        for (var member : document.root().properties()) {
            if (!List.of("tools", "nextCursor", "next_cursor", "ttlMs", "cacheScope", "resultType", "_meta", "meta")
                    .contains(member.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode body(JsonNode root) {
        return root.path("result").isObject() ? root.path("result") : root;
    }

    @Override
    public void read(Document document, Reading reading) {
        JsonNode body = body(document.root());
        JsonNode info = Nodes.first(body, "serverInfo", "server_info", "server");
        String named = Nodes.text(info, "name");
        if (named == null && info.isTextual() && !info.textValue().isBlank()) {
            named = info.textValue();
        }
        var server = new ServerDraft(reading, named != null ? named : Identity.fromName(document.name()));
        server.title(Nodes.text(info, "title"))
                .description(Nodes.text(info, "description"))
                .description(Nodes.text(body, "instructions"))
                .repository(Nodes.text(info, "repository", "websiteUrl"));
        if (Nodes.text(body, "nextCursor", "next_cursor") != null) {
            reading.odd(Kind.ODD_FIELD, "nextCursor", "the list goes on: this is one page of it");
        }
        server.tools(body.path("tools"), "tools", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
