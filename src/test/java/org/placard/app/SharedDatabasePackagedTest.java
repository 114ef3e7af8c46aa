package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.store.Postgres;

/** Several processes on one PostgreSQL, each with its own folder and index. */
class SharedDatabasePackagedTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static EmbeddedPostgres postgres;
    private static PackagedApp app;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = Postgres.start();
        app = PackagedApp.onPostgres(Postgres.address(postgres));
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void whatOneTakesInTheOthersFindAndNewRulesAreAppliedByOneOfThem() throws Exception {
        try (var first = PackagedServer.start(app, folder.resolve("first"));
                var second = PackagedServer.start(app, folder.resolve("second"))) {
            first.ingest(manifest("aardvark", 0, 60), line -> {});
            await(second, "aardvark", 60);

            // Both at once, half of it about the same servers.
            together(List.of(
                    () -> ingest(first, manifest("buffalo", 100, 300)),
                    () -> ingest(second, manifest("buffalo", 200, 400))));
            await(first, "buffalo", 300);
            await(second, "buffalo", 300);

            // A command owns no folder: it writes beside the servers, even where one of them lives.
            PackagedApp.Ended ended = app.run(
                    "ingest",
                    "--data-dir",
                    folder.resolve("first").toString(),
                    manifest("caracal", 500, 510).toString());
            assertThat(ended.code()).as(ended.output()).isZero();
            await(first, "caracal", 10);
            await(second, "caracal", 10);
            assertThat(first.exported()).isEqualTo(second.exported()).hasSizeGreaterThan(370);
        }
        newRulesAreAppliedOnce();
    }

    private void newRulesAreAppliedOnce() throws Exception {
        PackagedApp newer = app.with(homeWithOtherRules());
        List<Path> data = List.of(folder.resolve("third"), folder.resolve("fourth"));
        List<PackagedServer> servers = together(data.stream()
                .<Callable<PackagedServer>>map(dir -> () -> PackagedServer.start(newer, dir))
                .toList());
        try {
            for (PackagedServer server : servers) {
                await(server, "buffalo", 300);
                until(() -> server.get("/q/health/ready").body().contains("\"serversLeftToJudge\": 0"));
            }
        } finally {
            servers.forEach(PackagedServer::close);
        }
        String said = PackagedServer.said(data.get(0)) + PackagedServer.said(data.get(1));
        assertThat(said.lines().filter(line -> line.contains(") judged "))).hasSize(1);
    }

    @Test
    void theWrongBuildIsRefused() throws Exception {
        String data = folder.resolve("wrong").toString();

        PackagedApp.Ended h2 = PackagedApp.onH2().told(app.environment()).run("export", "--data-dir", data);
        PackagedApp.Ended none = app.told(Map.of()).run("export", "--data-dir", data);

        assertThat(h2.code()).isEqualTo(3);
        assertThat(h2.output()).hasLineCount(1).contains("this build is for H2");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.output()).hasLineCount(1).contains("this build is for PostgreSQL");
    }

    private static Void ingest(PackagedServer server, Path manifest) throws Exception {
        server.ingest(manifest, line -> {});
        return null;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> begun = work.stream().map(threads::submit).toList();
            var done = new java.util.ArrayList<T>();
            for (Future<T> one : begun) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static void await(PackagedServer server, String word, int tools) throws Exception {
        until(() -> server.found(word) == tools);
        assertThat(server.found(word)).isEqualTo(tools);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    /** One tool a server, for servers from one number to before another. */
    private Path manifest(String word, int from, int to) throws IOException {
        var lines = new StringBuilder();
        for (int server = from; server < to; server++) {
            lines.append("{\"server\":\"shared/server-%d\",\"name\":\"get_thing\",\"description\":\"Gets %s.\"}\n"
                    .formatted(server, word));
        }
        return Files.writeString(folder.resolve("%s-%d.jsonl".formatted(word, from)), lines);
    }

    /** The same home, but a rule's note speaks otherwise: another version of the same release. */
    private Path homeWithOtherRules() throws IOException {
        Path other = folder.resolve("home");
        for (String name : List.of("classifier-rules", "catalog-data")) {
            Path source = app.home().resolve(name);
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.toList()) {
                    Path copy =
                            other.resolve(name).resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, copy);
                    }
                }
            }
        }
        Path rules = other.resolve("classifier-rules/rules");
        try (Stream<Path> files = Files.walk(rules)) {
            Path rule = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.writeString(rule, Files.readString(rule).replaceFirst("(?m)^title: ", "title: Really "));
        }
        return other;
    }
}
