package org.placard.crawl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.placard.manifest.Versions;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/**
 * One answer of a registry's list, in both spellings of its fields.
 *
 * @param rows as many as the registry sent
 * @param items one a server: of several versions in the answer the newest
 * @param next the cursor of the next page, null at the end; an empty one is the end as well
 */
record RegistryPage(int rows, List<Item> items, @Nullable String next) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OFFICIAL = "io.modelcontextprotocol.registry/official";
    private static final int LONGEST_NAME = 300;

    /** Makes an entry of a row. */
    interface Rows {
        Item.Reading reading(JsonNode row, String name);
    }

    /**
     * @throws IOException if the bytes are no page of a registry
     */
    static RegistryPage parse(byte[] bytes, String address, Rows rows, Consumer<ReadingProblem> problems)
            throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new IOException(address + ": no well-formed JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        JsonNode servers = root.path("servers");
        if (!root.isObject() || !servers.isArray() && !servers.isNull()) {
            throw new IOException(address + ": no page of a registry: it has no list 'servers'");
        }
        var newest = new LinkedHashMap<String, Item>();
        int i = 0;
        for (JsonNode row : servers) {
            Item item = item(row, address, "servers[" + i++ + "]", rows, problems);
            if (item != null) {
                newest.merge(
                        item.name(), item, (one, other) -> newer(other, one.version(), one.certainty()) ? other : one);
            }
        }
        JsonNode metadata = root.path("metadata").isObject() ? root.path("metadata") : root.path("meta");
        return new RegistryPage(servers.size(), new ArrayList<>(newest.values()), next(metadata));
    }

    /** Whether a row tells of a newer version than the one that is known. */
    static boolean newer(Item item, String version, int certainty) {
        return item.certainty() == Item.SAID
                || item.certainty() >= certainty && Versions.compare(item.version(), version) >= 0;
    }

    private static @Nullable String next(JsonNode metadata) {
        for (String name : List.of("nextCursor", "next_cursor")) {
            JsonNode cursor = metadata.path(name);
            if (cursor.isValueNode() && !cursor.isNull() && !cursor.asText().isEmpty()) {
                return cursor.asText();
            }
        }
        return null;
    }

    private static @Nullable Item item(
            JsonNode row, String address, String place, Rows rows, Consumer<ReadingProblem> problems) {
        JsonNode json = row.path("server").isObject() ? row.path("server") : row;
        String name = json.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.accept(new ReadingProblem(
                    Level.ITEM_LOST,
                    Kind.MISSING_FIELD,
                    address,
                    place + ".server.name",
                    name.isEmpty() ? "a row has no server with a name" : "the name is longer than 300 characters"));
            return null;
        }
        JsonNode official = row.path("_meta").path(OFFICIAL);
        if (!official.isObject()) {
            official = row.path(OFFICIAL);
        }
        JsonNode latest = official.has("isLatest") ? official.get("isLatest") : official.path("is_latest");
        int certainty = !latest.isBoolean() ? Item.UNSAID : latest.booleanValue() ? Item.SAID : Item.DENIED;
        String status = official.path("status").asText(json.path("status").asText(""));
        // When something was last changed says nothing of what it is now.
        String said = json + "\n" + status;
        return new Item(
                name,
                json.path("version")
                        .asText(json.path("version_detail").path("version").asText("")),
                certainty,
                status.equals("deleted"),
                Hash.of(said),
                address,
                rows.reading(row, name));
    }

    /** For a row alone, as a registry answers when it is asked for one server. */
    static byte[] alone(JsonNode row) {
        JsonNode server = row.path("server").isObject() ? row.path("server") : row;
        JsonNode said = row.path("_meta").isObject() ? row.path("_meta") : JSON.createObjectNode();
        JsonNode document = JSON.createObjectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("server", server)
                .set("_meta", said);
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JacksonException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }
}
