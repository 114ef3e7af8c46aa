package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/**
 * A client's configuration, read for its servers alone. JSON, JSON with comments, and TOML by the file's name.
 *
 * @param servers in the file's order
 * @param problems what could not be read; the sentences quote nothing of the file
 */
public record ClientConfig(List<ConfiguredServer> servers, List<String> problems) {

    /** Histories and caches stand in the same file as the servers, with some clients. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final Limits LIMITS = Limits.DEFAULT.withDocument(MAX_BYTES);

    public ClientConfig {
        servers = List.copyOf(servers);
        problems = List.copyOf(problems);
    }

    /**
     * @param name the file's name, whose ending tells TOML apart
     * @return its servers; none, and a problem, where it cannot be read
     */
    public static ClientConfig read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new ClientConfig(List.of(), List.of("larger than %,d bytes".formatted(MAX_BYTES)));
        }
        if (blank(bytes)) {
            return new ClientConfig(List.of(), List.of());
        }
        var lost = new ArrayList<String>();
        var origin = new ManifestOrigin("scan", name, Provenance.Observation.PUBLISHED, Instant.EPOCH);
        Document document = DocumentParser.parse(bytes, new Reading(name, origin, LIMITS, new ManifestSink() {
            @Override
            public void server(Server server) {
                throw new IllegalStateException("a document is only parsed here");
            }

            @Override
            public void problem(ReadingProblem problem) {
                if (problem.level() == ReadingProblem.Level.SOURCE_LOST) {
                    lost.add(withoutQuotes(problem.sentence()));
                }
            }
        }));
        return document == null ? new ClientConfig(List.of(), lost) : new Servers().read(document.root());
    }

    /** A parser quotes what it stumbles over, and that may be a secret: only the place is told. */
    private static String withoutQuotes(String sentence) {
        int place = sentence.lastIndexOf(" (line ");
        int colon = sentence.indexOf(": ");
        String kind = colon < 0 ? sentence : sentence.substring(0, colon);
        return place < 0 || place < colon ? kind : kind + sentence.substring(place);
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (!Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }

    /** Gathers the servers of all the places where clients keep them. */
    private static final class Servers {

        private final List<ConfiguredServer> servers = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        ClientConfig read(JsonNode root) {
            for (String member : List.of("mcpServers", "context_servers", "mcp_servers", "servers")) {
                map(root.path(member), "");
            }
            JsonNode mcp = root.path("mcp");
            map(mcp.path("servers"), "");
            if (!mcp.has("servers")) {
                map(mcp, "");
            }
            for (Map.Entry<String, JsonNode> project : root.path("projects").properties()) {
                map(project.getValue().path("mcpServers"), " (in one project)");
            }
            if (servers.isEmpty() && problems.isEmpty() && ClientServers.map(root)) {
                map(root, "");
            }
            return new ClientConfig(servers, problems);
        }

        private void map(JsonNode map, String suffix) {
            if (!map.isObject()) {
                return;
            }
            for (Map.Entry<String, JsonNode> member : map.properties()) {
                String name = Texts.shown(member.getKey()) + suffix;
                if (ClientServers.entry(member.getValue())) {
                    servers.add(server(name, member.getValue()));
                } else if (!member.getKey().isBlank()) {
                    problems.add("the server '%s' has neither a command nor an address".formatted(name));
                }
            }
        }

        private static ConfiguredServer server(String name, JsonNode entry) {
            Launch launch = Launch.of(entry);
            var unattended = new ArrayList<String>();
            for (String member : List.of("autoApprove", "alwaysAllow")) {
                for (JsonNode tool : entry.path(member)) {
                    if (tool.isTextual()) {
                        unattended.add(Texts.shown(tool.textValue()));
                    }
                }
            }
            if (entry.path("trust").asBoolean(false)) {
                unattended.add("*");
            }
            boolean off = entry.path("disabled").asBoolean(false)
                    || !entry.path("enabled").asBoolean(true);
            return new ConfiguredServer(
                    name,
                    launch.coordinates(),
                    launch.address(),
                    launch.repository(),
                    launch.program(),
                    !off,
                    unattended.stream().distinct().toList());
        }
    }
}
