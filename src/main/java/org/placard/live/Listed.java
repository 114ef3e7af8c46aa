package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a running server says of itself.
 *
 * @param version of the protocol that was spoken
 * @param name {@code serverInfo.name}, empty where it gives none
 * @param pages that the list of tools came in
 * @param tools exactly as sent
 * @param oddities in sentences
 */
public record Listed(
        String version,
        String name,
        @Nullable String title,
        @Nullable String serverVersion,
        @Nullable String instructions,
        int pages,
        List<JsonNode> tools,
        List<String> oddities) {

    public Listed {
        tools = List.copyOf(tools);
        oddities = List.copyOf(oddities);
    }

    /** As one answer to {@code tools/list} with what the server says of itself beside it. */
    public String manifest(String id) {
        ObjectNode root = Messages.JSON.createObjectNode();
        ObjectNode info = root.putObject("serverInfo");
        info.put("name", id);
        if (title != null) {
            info.put("title", title);
        }
        if (serverVersion != null) {
            info.put("version", serverVersion);
        }
        if (instructions != null) {
            root.put("instructions", instructions);
        }
        // An answer without a tool is one too.
        root.put("jsonrpc", "2.0");
        root.putArray("tools").addAll(tools);
        return root.toString();
    }
}
