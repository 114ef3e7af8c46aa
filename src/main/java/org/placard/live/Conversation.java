package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server who it is and which tools it has, and nothing else. Servers up to 2025-11-25 are greeted with
 * {@code initialize}; one that does not know it is asked for {@code server/discover} and told the version each time.
 */
final class Conversation {

    private static final String LATEST_GREETED = "2025-11-25";
    private static final String STATELESS = "2026-07-28";
    private static final String META = "io.modelcontextprotocol/";
    private static final int MOST_PAGES = 200;
    private static final int MOST_TOOLS = 5_000;

    private final Rpc rpc;
    private boolean stateless;

    private Conversation(Rpc rpc) {
        this.rpc = rpc;
    }

    static Listed with(Rpc rpc) throws LiveException {
        return new Conversation(rpc).listed();
    }

    private Listed listed() throws LiveException {
        JsonNode greeting = greeting();
        String version = text(greeting, "protocolVersion");
        JsonNode info = greeting.path("serverInfo");
        var oddities = new ArrayList<String>();
        var tools = new ArrayList<JsonNode>();
        int pages = 0;
        if (!stateless
                && greeting.path("capabilities").isObject()
                && !greeting.path("capabilities").has("tools")) {
            oddities.add("does not say that it has tools; asked all the same");
        }
        try {
            pages = list(tools, oddities);
        } catch (LiveException e) {
            if (e.kind() != LiveException.Kind.ERROR
                    || greeting.path("capabilities").has("tools")) {
                throw e;
            }
            oddities.add("has no tools: " + e.getMessage());
        }
        String name = text(info, "name");
        return new Listed(
                version == null ? stateless ? STATELESS : "unknown" : version,
                name == null ? "" : name,
                text(info, "title"),
                text(info, "version"),
                text(greeting, "instructions"),
                pages,
                tools,
                oddities);
    }

    private JsonNode greeting() throws LiveException {
        try {
            ObjectNode params = Messages.JSON.createObjectNode().put("protocolVersion", LATEST_GREETED);
            params.putObject("capabilities");
            params.set("clientInfo", client());
            JsonNode result = rpc.call("initialize", params);
            String version = text(result, "protocolVersion");
            if (version != null) {
                rpc.speaks(version);
            }
            rpc.tell("notifications/initialized");
            return result;
        } catch (LiveException greeted) {
            if (greeted.kind() != LiveException.Kind.ERROR) {
                throw greeted;
            }
            stateless = true;
            rpc.speaks(STATELESS);
            try {
                return rpc.call("server/discover", params());
            } catch (LiveException e) {
                greeted.addSuppressed(e);
                throw greeted;
            }
        }
    }

    private static ObjectNode client() {
        return Messages.JSON.createObjectNode().put("name", "placard").put("version", "0.1.0");
    }

    private ObjectNode params() {
        ObjectNode params = Messages.JSON.createObjectNode();
        if (stateless) {
            ObjectNode meta = params.putObject("_meta").put(META + "protocolVersion", STATELESS);
            meta.putObject(META + "clientCapabilities");
            meta.set(META + "clientInfo", client());
        }
        return params;
    }

    /** Every page. Only a cursor that is not there ends the list: an empty text is one. */
    private int list(List<JsonNode> tools, List<String> oddities) throws LiveException {
        Set<String> cursors = new HashSet<>();
        String cursor = null;
        for (int page = 1; page <= MOST_PAGES; page++) {
            ObjectNode params = params();
            if (cursor != null) {
                params.put("cursor", cursor);
            }
            JsonNode result = rpc.call("tools/list", params);
            JsonNode list = result.path("tools");
            if (!list.isArray()) {
                throw new LiveException(LiveException.Kind.PROTOCOL, "answered tools/list without a list of tools");
            }
            for (JsonNode tool : list) {
                if (tools.size() == MOST_TOOLS) {
                    oddities.add("lists more than %,d tools; the rest is not read".formatted(MOST_TOOLS));
                    return page;
                }
                tools.add(tool);
            }
            JsonNode next = result.path("nextCursor");
            if (!next.isTextual()) {
                return page;
            }
            cursor = next.textValue();
            if (!cursors.add(cursor)) {
                oddities.add("the list comes back to a cursor that it gave before; it is taken to end there");
                return page;
            }
        }
        oddities.add("lists its tools in more than %d pages; the rest is not read".formatted(MOST_PAGES));
        return MOST_PAGES;
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
