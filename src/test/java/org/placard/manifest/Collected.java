package org.placard.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.Tool;

/** A sink that keeps everything, and short ways to read into it. */
final class Collected implements ManifestSink {

    static final Path FIXTURES = Path.of("src/test/resources/manifests");

    final List<Server> servers = new ArrayList<>();
    final List<ReadingProblem> problems = new ArrayList<>();

    static ManifestOrigin origin(String origin) {
        return new ManifestOrigin("file", origin, Observation.PUBLISHED, Instant.EPOCH);
    }

    static Collected fixture(String path) throws IOException {
        return file(FIXTURES.resolve(path), Limits.DEFAULT);
    }

    static Collected file(Path file, Limits limits) throws IOException {
        var all = new Collected();
        new ManifestReader(limits).read(file, origin(file.getFileName().toString()), all);
        return all;
    }

    static Collected bytes(String name, byte[] bytes, Limits limits) {
        var all = new Collected();
        new ManifestReader(limits).read(name, bytes, origin(name), all);
        return all;
    }

    static Collected text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    static byte[] bytesOf(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    Server only() {
        if (servers.size() != 1) {
            throw new AssertionError("one server expected: " + servers + " " + problems);
        }
        return servers.getFirst();
    }

    Tool tool(String name) {
        return servers.stream()
                .flatMap(server -> server.tools().stream())
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tool " + name + " in " + servers + " " + problems));
    }

    List<Kind> kinds() {
        return problems.stream().map(ReadingProblem::kind).toList();
    }

    @Override
    public void server(Server server) {
        servers.add(server);
    }

    @Override
    public void problem(ReadingProblem problem) {
        problems.add(problem);
    }
}
