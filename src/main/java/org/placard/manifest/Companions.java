package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/**
 * Two files of one folder that describe one server: who it is in {@code server.yaml}, its tools in {@code tools.json} or
 * {@code tools.yaml}. Whichever of the two is read, the other is looked for.
 */
final class Companions {

    private static final Set<String> TOOLS = Set.of("tools.json", "tools.yaml", "tools.yml");
    private static final ManifestFormat DOCKER = new DockerServerFormat();
    private static final ManifestFormat METORIAL = new MetorialServerFormat();

    private Companions() {}

    /** The document with its companion, the server's file first; the document as it is where there is none. */
    static Document joined(Document document, Path file, Limits limits) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals("server.yaml") && server(document)) {
            for (String tools : List.of("tools.json", "tools.yaml", "tools.yml")) {
                Document companion = beside(file, tools, limits);
                if (companion != null) {
                    return new Document(document.name(), document.root(), companion.root());
                }
            }
        }
        if (TOOLS.contains(name)) {
            Document server = beside(file, "server.yaml", limits);
            if (server != null && server(server)) {
                return new Document(server.name(), server.root(), document.root());
            }
        }
        return document;
    }

    private static boolean server(Document document) {
        return DOCKER.recognises(document) || METORIAL.recognises(document);
    }

    /** The file of that name in the same folder; what is wrong with it is told when it is read itself. */
    private static @Nullable Document beside(Path file, String name, Limits limits) throws IOException {
        Path other = file.resolveSibling(name);
        if (!Files.isRegularFile(other) || Files.size(other) > limits.document()) {
            return null;
        }
        var origin = new ManifestOrigin("", other.toString(), Observation.PUBLISHED, Instant.EPOCH);
        return DocumentParser.parse(
                Files.readAllBytes(other), new Reading(other.toString(), origin, limits, new Silent()));
    }

    /** Hears nothing. */
    private static final class Silent implements ManifestSink {
        @Override
        public void server(Server server) {}

        @Override
        public void problem(ReadingProblem problem) {}
    }

    /** The list of tools in a companion, which is a bare array or has it under {@code tools}. */
    static JsonNode tools(JsonNode companion) {
        return companion.isArray() ? companion : companion.path("tools");
    }
}
