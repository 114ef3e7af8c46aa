package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import org.placard.model.ReadingProblem.Kind;

/** The servers of a client's configuration: an inventory without tools, and without anything secret. */
final class ClientServers {

    private ClientServers() {}

    /** Whether an entry says what to start or to connect to. */
    static boolean entry(JsonNode entry) {
        return entry.isObject()
                && (entry.path("command").isTextual()
                        || entry.path("command").isArray()
                        || entry.path("url").isTextual()
                        || entry.path("httpUrl").isTextual()
                        || entry.path("serverUrl").isTextual());
    }

    /** An object with at least one entry, and nothing but objects. */
    static boolean map(JsonNode map) {
        boolean any = false;
        for (JsonNode entry : map) {
            if (!entry.isObject()) {
                return false;
            }
            any |= entry(entry);
        }
        return map.isObject() && any;
    }

    /** Hands over every server of the map; {@code more} adds what the file knows besides. */
    static void read(JsonNode map, String format, Reading reading, Consumer<ServerDraft> more) {
        if (map.isEmpty()) {
            reading.lost(Kind.MISSING_FIELD, "a client's configuration without a server in it");
        }
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            String key = member.getKey();
            JsonNode entry = member.getValue();
            if (key.isBlank() || !entry(entry)) {
                reading.itemLost(Kind.MISSING_FIELD, Texts.shown(key), "a server has neither a command nor an address");
                continue;
            }
            Launch launch = Launch.of(entry);
            var server = new ServerDraft(reading, id(key, launch));
            server.title(Nodes.text(entry, "title", "name"))
                    .title(key)
                    .description(Nodes.text(entry, "description"))
                    .repository(launch.repository())
                    .addPackage(launch.coordinates());
            more.accept(server);
            reading.server(server.finished(format));
        }
    }

    private static String id(String key, Launch launch) {
        String coordinates = launch.coordinates();
        if (coordinates != null) {
            return coordinates.substring(coordinates.indexOf(':') + 1);
        }
        return launch.address() != null ? launch.address() : "local/" + key;
    }
}
