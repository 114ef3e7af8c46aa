package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ServerCoverage;

/**
 * The registry's {@code server.json} in all its dated forms, camel case and snake case, wherever it stands: on its own, in
 * an answer of the registry's API, in a static copy of it, in an upstream registry.
 */
final class ServerJson {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+");
    private static final String PROVIDED = "io.modelcontextprotocol.registry/publisher-provided";
    private static final String OFFICIAL = "io.modelcontextprotocol.registry/official";

    private ServerJson() {}

    /** An object that has a server's name and says where the server is to be had, or which schema it follows. */
    static boolean looksSo(JsonNode node) {
        return node.path("name").isTextual()
                && (node.path("$schema").asText("").contains("modelcontextprotocol.io/schemas/")
                        || node.path("packages").isArray() && !node.has("tools")
                        || node.path("remotes").isArray() && !node.has("type")
                        || node.has("version_detail")
                        || node.path("_meta").has(PROVIDED)
                        || NAME.matcher(node.path("name").textValue()).matches()
                                && node.path("version").isTextual()
                                && node.path("description").isTextual()
                                && node.path("repository").isObject()
                                && !node.has("server"));
    }

    /** The registry's own word on a row: status and whether it is the newest version. */
    static JsonNode official(JsonNode row) {
        JsonNode official = row.path("_meta").path(OFFICIAL);
        return official.isObject() ? official : row.path(OFFICIAL);
    }

    /** Whether the row is the newest of its server; one that does not say is. */
    static boolean latest(JsonNode official) {
        JsonNode latest = Nodes.first(official, "isLatest", "is_latest");
        return !latest.isBoolean() || latest.booleanValue();
    }

    /** Hands over the server; a name that is no name costs the name only where the repository can stand for it. */
    static void read(JsonNode json, JsonNode official, String place, String format, Reading reading) {
        JsonNode repository = json.path("repository");
        String address = repository.isTextual() ? repository.textValue() : Nodes.text(repository, "url");
        String id = id(json, address, place, reading);
        if (id == null) {
            return;
        }
        var server = new ServerDraft(reading, id);
        String description = Nodes.text(json, "description");
        if (description == null) {
            reading.odd(Kind.MISSING_FIELD, id + " · description", "a server.json has a description");
        } else if (description.length() > 100 && json.path("$schema").isTextual()) {
            reading.odd(Kind.ODD_FIELD, id + " · description", "longer than the 100 characters that its schema allows");
        }
        server.title(Nodes.text(json, "title"))
                .description(description)
                .repository(address)
                .repository(Nodes.text(json, "websiteUrl", "website_url"));
        for (JsonNode each : json.path("packages")) {
            server.addPackage(Packages.of(
                    Nodes.text(each, "registryType", "registry_type", "registry_name"),
                    Nodes.text(each, "identifier", "name")));
        }
        String status = Nodes.text(official, "status");
        if ("deleted".equals(status != null ? status : Nodes.text(json, "status"))) {
            server.coverage(ServerCoverage.REMOVED);
        }
        provided(json.path("_meta").path(PROVIDED), server);
        reading.server(server.finished(format));
    }

    private static @Nullable String id(JsonNode json, @Nullable String address, String place, Reading reading) {
        String name = Nodes.text(json, "name");
        if (name != null && NAME.matcher(name).matches()) {
            return name;
        }
        boolean template = name == null || name.indexOf('<') >= 0 || name.indexOf('{') >= 0;
        String other = template && address != null ? Addresses.ownerAndRepository(address) : name;
        if (template && (other == null || other.indexOf('<') >= 0)) {
            reading.itemLost(
                    Kind.MISSING_FIELD,
                    place.isEmpty() ? "name" : place + " · name",
                    name == null ? "a server has no name" : "the name is an unfilled template: " + Texts.shown(name));
            return null;
        }
        reading.odd(
                Kind.ODD_FIELD,
                Texts.shown(String.valueOf(name)) + " · name",
                "a server's name is namespace/name" + (template ? "; the repository stands for it" : ""));
        return other;
    }

    /** What a publisher adds: full definitions, or names alone, by image or address. */
    private static void provided(JsonNode provided, ServerDraft server) {
        tools(provided, server);
        for (JsonNode publisher : provided) {
            tools(publisher, server);
            for (JsonNode each : publisher) {
                tools(each, server);
            }
        }
    }

    private static void tools(JsonNode holder, ServerDraft server) {
        if (holder.isObject()) {
            NamedTools.read(holder, server);
        }
    }
}
