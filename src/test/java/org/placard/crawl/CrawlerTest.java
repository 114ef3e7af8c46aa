package org.placard.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.crawl.StandInRegistry.Fault;
import org.placard.model.CrawlRun;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogLock;
import org.placard.store.CatalogStore;
import org.placard.store.CrawlStore;

@QuarkusTest
class CrawlerTest {

    @Inject
    Crawler crawler;

    @Inject
    CatalogStore catalog;

    @Inject
    CrawlStore store;

    @Inject
    CatalogLock lock;

    @ConfigProperty(name = "placard.data-dir")
    Path dataDir;

    private final StandInRegistry registry = new StandInRegistry();

    @BeforeEach
    void noSources() throws IOException {
        Files.createDirectories(dataDir);
    }

    @AfterEach
    void end() throws IOException {
        registry.close();
        Files.deleteIfExists(dataDir.resolve("sources.yaml"));
    }

    private void source(String id, String kind, String where, String more) throws IOException {
        Files.writeString(dataDir.resolve("sources.yaml"), """
                sources:
                  - {id: %s, kind: %s, where: "%s", every: PT1H, licence: unknown, pause: PT0S, allow: ["127.0.0.1"]%s}
                """.formatted(id, kind, where, more));
    }

    private void registry(String id) throws IOException {
        source(id, "registry-api", registry.where(), "");
    }

    private CrawlRun crawl(String id, boolean full) {
        return crawler.crawl(id, full, line -> {}).orElseThrow();
    }

    private CrawlRun done(String id, boolean full) {
        CrawlRun run = crawl(id, full);
        assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(CrawlRun.State.DONE);
        return run;
    }

    private static String name(String prefix, int number) {
        return "io.github.%s/server-%04d".formatted(prefix, number);
    }

    private void publish(String prefix, int from, int to) {
        for (int i = from; i < to; i++) {
            registry.publish(name(prefix, i), "1.0.0", "");
        }
    }

    @Test
    void aFullSweepAndThenOnlyWhatChanged() throws IOException {
        registry("sweep");
        publish("sweep", 0, 250);
        registry.publish(name("sweep", 7), "1.9.0", "").publish(name("sweep", 7), "1.10.0", ",\"title\":\"Ten\"");

        CrawlRun first = done("sweep", false);

        assertThat(first.full()).isTrue();
        assertThat(first.counts().fetched()).isEqualTo(250);
        assertThat(first.counts().added()).isEqualTo(250);
        assertThat(first.coverage()).containsEntry(ServerCoverage.NOT_OBSERVED, 250);
        assertThat(catalog.serverById(name("sweep", 7)).orElseThrow().title()).isEqualTo("Ten");
        assertThat(registry.asked()).hasSize(3);

        registry.publish(name("sweep", 8), "2.0.0", ",\"title\":\"Two\"");
        registry.withdraw(name("sweep", 9));
        CrawlRun second = done("sweep", false);

        assertThat(second.full()).isFalse();
        assertThat(registry.asked().getLast()).contains("updated_since=");
        assertThat(second.counts().added()).isZero();
        assertThat(second.counts().gone()).isEqualTo(1);
        assertThat(catalog.serverById(name("sweep", 8)).orElseThrow().title()).isEqualTo("Two");
        assertThat(catalog.serverById(name("sweep", 9)).orElseThrow().coverage())
                .isEqualTo(ServerCoverage.REMOVED);
        long revision = catalog.revision();
        assertThat(done("sweep", false).counts().changed()).isZero();
        assertThat(catalog.revision()).isEqualTo(revision);
    }

    @Test
    void anExactMultipleEndsWithAnEmptyPage() throws IOException {
        registry("multiple");
        publish("multiple", 0, 200);
        assertThat(done("multiple", true).counts().added()).isEqualTo(200);
        assertThat(registry.asked()).hasSize(3);
    }

    @Test
    void bothSpellingsAndAnEmptyCursorAtTheEnd() throws IOException {
        registry("spelling");
        registry.snakeCase().emptyCursorAtTheEnd();
        publish("spelling", 0, 120);
        registry.publish(name("spelling", 3), "1.0.1", ",\"title\":\"New\"");
        assertThat(done("spelling", true).counts().added()).isEqualTo(120);
        assertThat(catalog.serverById(name("spelling", 3)).orElseThrow().title())
                .isEqualTo("New");
    }

    @Test
    void withoutTheRegistrysWordTheHighestVersionIsTheLatest() throws IOException {
        registry("unsaid");
        registry.withoutMeta();
        publish("unsaid", 0, 98);
        // Lies across two pages, and byte by byte 1.10.0 comes before 1.9.0.
        String straddling = name("unsaid", 98);
        registry.publish(straddling, "1.8.0", "");
        registry.publish(straddling, "1.10.0", ",\"title\":\"Ten\"").publish(straddling, "1.9.0", "");
        done("unsaid", true);
        assertThat(catalog.serverById(straddling).orElseThrow().title()).isEqualTo("Ten");
    }

    @Test
    void everyFaultIsOutlasted() throws IOException {
        registry("faults");
        publish("faults", 0, 730);
        Fault[] faults = Fault.values();
        registry.failing(request -> request % 3 == 0 || request > 8 ? null : faults[request % faults.length]);
        CrawlRun run = done("faults", true);
        assertThat(run.counts().added()).isEqualTo(730);
        assertThat(run.counts().requests()).isGreaterThan(8);
    }

    @Test
    void rowsThatChangeDuringASweepAreThereAfterTheNextDelta() throws IOException {
        registry("moving");
        publish("moving", 0, 300);
        registry.between(page -> {
            if (page == 2) {
                // Behind the cursor: missed by this sweep, told by the next delta.
                registry.publish("io.github.moving/server-0000a", "1.0.0", "");
                registry.publish(name("moving", 1), "2.0.0", ",\"title\":\"Two\"");
                // Before it: seen at once.
                registry.publish("io.github.moving/zzz", "1.0.0", "");
                registry.erase(name("moving", 250));
            }
        });
        assertThat(done("moving", true).counts().added()).isEqualTo(300);
        assertThat(catalog.serverById("io.github.moving/server-0000a")).isEmpty();
        assertThat(done("moving", false).counts().added()).isEqualTo(1);
        assertThat(catalog.serverById("io.github.moving/server-0000a")).isPresent();
        assertThat(catalog.serverById(name("moving", 1)).orElseThrow().title()).isEqualTo("Two");
    }

    @Test
    void aSweepThatFailedGoesOnWhereItStopped() throws IOException {
        registry("resumed");
        publish("resumed", 0, 450);
        var broken = new AtomicBoolean(true);
        registry.failing(request -> broken.get() && request > 3 ? Fault.HTML : null);
        CrawlRun failed = crawl("resumed", false);
        assertThat(failed.state()).isEqualTo(CrawlRun.State.FAILED);
        assertThat(failed.problemCounts()).containsKey(Kind.MALFORMED);
        assertThat(failed.failure()).contains("no well-formed JSON");
        assertThat(failed.counts().added()).isEqualTo(300);
        broken.set(false);

        CrawlRun resumed = done("resumed", false);

        assertThat(resumed.full()).isTrue();
        assertThat(resumed.counts().fetched()).isLessThanOrEqualTo(250);
        assertThat(store.entriesAfter("resumed", "", 1000)).hasSize(450).noneMatch(entry -> entry.withdrawn());
        assertThat(store.position("resumed").underway()).isFalse();
    }

    @Test
    void whatAFullSweepNoLongerSeesIsGone() throws IOException {
        registry("gone");
        publish("gone", 0, 20);
        done("gone", true);
        registry.erase(name("gone", 5));
        assertThat(done("gone", true).counts().gone()).isEqualTo(1);
        assertThat(store.entries("gone", List.of(name("gone", 5))).values())
                .singleElement()
                .satisfies(entry -> assertThat(entry.withdrawn()).isTrue());
        // It may have been erased for its own good reasons: what is known of it stays.
        assertThat(catalog.serverById(name("gone", 5))).isPresent();
    }

    @Test
    void aCursorThatComesBackEndsTheSweep() throws IOException {
        try (var host = new org.placard.fetch.StandIn()) {
            host.on("/v0.1/servers", 200, """
                    {"servers":[{"server":{"name":"io.github.loop/one","description":"d","version":"1.0.0"},"_meta":{}}],
                     "metadata":{"nextCursor":"again"}}""");
            source("loop", "registry-api", host.at("/v0.1/servers").toString(), "");
            CrawlRun run = done("loop", true);
            assertThat(run.problemCounts()).containsEntry(Kind.ODD_FIELD, 1);
            assertThat(run.counts().added()).isEqualTo(1);
        }
    }

    @Test
    void aRowWithoutANameCostsItselfOnly() throws IOException {
        try (var host = new org.placard.fetch.StandIn()) {
            host.on("/v0.1/servers", 200, """
                    {"servers":[{"server":{"description":"d"}},7,
                      {"server":{"name":"io.github.rows/one","description":"d","version":"1.0.0"}}],"metadata":{}}""");
            source("rows", "registry-api", host.at("/v0.1/servers").toString(), "");
            CrawlRun run = done("rows", true);
            assertThat(run.counts().added()).isEqualTo(1);
            assertThat(run.problemCounts()).containsEntry(Kind.MISSING_FIELD, 2);
        }
    }

    @Test
    void aStaticCopyIsReadOnceAndThenOnlyWhenItChanged() throws IOException {
        try (var host = new org.placard.fetch.StandIn()) {
            var body = new StringBuilder("""
                    {"servers":[{"server":{"name":"mcp/azure-devops","description":"d","version":"1.0.0"},
                     "_meta":{"io.modelcontextprotocol.registry/official":{"status":"active","isLatest":true}}}],
                     "metadata":{"count":1}}""");
            host.on("/v0.1/servers/index.json", exchange -> {
                String etag = "\"" + body.length() + "\"";
                boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                exchange.getResponseHeaders().set("ETag", etag);
                org.placard.fetch.StandIn.status(exchange, same ? 304 : 200, same ? "" : body.toString());
            });
            source(
                    "static",
                    "registry-file",
                    host.at("/v0.1/servers/index.json").toString(),
                    "");
            assertThat(done("static", false).counts().added()).isEqualTo(1);
            CrawlRun second = done("static", false);
            assertThat(second.counts().fetched()).isZero();
            assertThat(second.counts().gone()).isZero();
            body.append(' ');
            assertThat(done("static", false).counts().unchanged()).isEqualTo(1);
        }
    }

    @Test
    void aFolderIsWalkedAndWhatIsNoManifestPassedOver() throws IOException {
        Path folder = Files.createTempDirectory("checkout");
        Files.createDirectories(folder.resolve("servers/zebra"));
        Files.writeString(folder.resolve("servers/zebra/server.yaml"), """
                name: zebra-folder
                image: mcp/zebra-folder
                type: server
                meta: {category: animals, tags: [zebra]}
                about: {title: Zebra, description: Counts stripes.}
                """);
        Files.writeString(
                folder.resolve("servers/zebra/tools.json"),
                "[{\"name\":\"count_stripes\",\"description\":\"Counts the stripes.\",\"arguments\":[{\"name\":\"id\",\"type\":\"string\",\"desc\":\"Which.\"}]}]");
        Files.writeString(folder.resolve("package.json"), "{\"name\":\"x\",\"version\":\"1.0.0\"}");
        source("checkout", "folder", folder.toString(), "");
        CrawlRun run = done("checkout", false);
        assertThat(run.coverage()).containsEntry(ServerCoverage.DEFINED, 1);
        assertThat(done("checkout", false).counts().unchanged())
                .isEqualTo(run.counts().fetched());
    }

    @Test
    void aSourceIsVisitedOnceAtATime() throws IOException {
        registry("once");
        publish("once", 0, 1);
        var second = new ArrayList<Boolean>();
        lock.whileHolding("crawl:once", () -> {
            second.add(crawler.crawl("once", false, line -> {}).isPresent());
            return true;
        });
        assertThat(second).containsExactly(false);
        done("once", false);
    }

    @Test
    void aSourceThatIsNotThereOrNotAllowedSaysSo() throws IOException {
        assertThatThrownBy(() -> crawl("nobody", false)).hasMessageContaining("there are mcp-registry");
        Files.writeString(dataDir.resolve("sources.yaml"), """
                sources:
                  - {id: inside, kind: registry-api, where: "http://169.254.169.254/v0.1/servers", every: PT1H, licence: unknown}
                """);
        CrawlRun run = crawl("inside", false);
        assertThat(run.state()).isEqualTo(CrawlRun.State.FAILED);
        assertThat(run.problemCounts()).containsEntry(Kind.REFUSED, 1);
        assertThat(run.failure()).contains("not on the public internet");
    }

    @Test
    void theSameServerOfTwoSourcesIsOne() throws IOException {
        registry("first");
        registry.publish(
                "io.github.twice/weather-mcp",
                "1.0.0",
                ",\"packages\":[{\"registryType\":\"npm\",\"identifier\":\"@twice/weather\",\"version\":\"1.0.0\",\"transport\":{\"type\":\"stdio\"}}]");
        done("first", true);
        try (var host = new org.placard.fetch.StandIn()) {
            host.on("/registry.json", 200, """
                    {"version":"1.0.0","meta":{"last_updated":"2026-01-01T00:00:00Z"},"data":{"servers":[
                      {"$schema":"https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
                       "name":"io.github.stacklok/weather","description":"d","version":"1.0.0",
                       "packages":[{"registryType":"npm","identifier":"@twice/weather","version":"1.0.0","transport":{"type":"stdio"}}],
                       "_meta":{"io.modelcontextprotocol.registry/publisher-provided":{"io.github.stacklok":{"x":{
                         "tool_definitions":[{"name":"forecast","description":"Reads the forecast.","inputSchema":{"type":"object","properties":{"city":{"type":"string"}}}}]}}}}}]}}""");
            source("second", "manifest", host.at("/registry.json").toString(), "");
            CrawlRun run = done("second", true);
            assertThat(run.counts().changed()).isEqualTo(1);
            assertThat(catalog.serverById("io.github.stacklok/weather")).isEmpty();
            assertThat(catalog.serverById("io.github.twice/weather-mcp")
                            .orElseThrow()
                            .coverage())
                    .isEqualTo(ServerCoverage.DEFINED);
            assertThat(store.entriesOf("io.github.twice/weather-mcp")).hasSize(2);
        }
    }
}
