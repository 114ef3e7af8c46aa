package org.placard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.IngestReport;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogStore;

@QuarkusTest
class IngestTest {

    @Inject
    Ingest ingest;

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @Inject
    ToolSearch search;

    @TempDir
    Path folder;

    @Test
    void whatIsReadIsJudgedStoredAndFound() throws Exception {
        Path file = write("one.jsonl", """
                {"server":"ingest/found","name":"delete_quagga","description":"Deletes a quagga for good."}
                {"server":"ingest/found","name":"list_quaggas","description":"Lists all quaggas."}
                """);

        IngestReport report = files(file);

        assertThat(report.serversNew()).isEqualTo(1);
        assertThat(report.tools()).isEqualTo(2);
        assertThat(report.problems()).isEmpty();
        CatalogServer server = store.serverById("ingest/found").orElseThrow();
        assertThat(server.provenance().origin()).isEqualTo(file.toString());
        CatalogTool tool = store.tool(server.slug(), "delete_quagga").orElseThrow();
        assertThat(tool.classification().category()).isEqualTo(Category.DESTRUCTIVE);
        assertThat(tool.digest()).hasSize(64);
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
        assertThat(search.search(ToolQuery.of("quagga")).total()).isEqualTo(2);
        assertThat(store.reports(1).getFirst().report().tools()).isEqualTo(2);
    }

    @Test
    void theSameManifestTwiceChangesNothing() throws IOException {
        Path file = write("twice.jsonl", lines("ingest/twice", new SplittableRandom(1), 40));
        files(file);
        long revision = store.revision();

        IngestReport again = files(file);

        assertThat(again.serversUnchanged()).isEqualTo(again.servers()).isPositive();
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void aFolderGivesTheSameTwiceEvenWhereTwoFilesSpeakOfOneServer() throws IOException {
        write("a.jsonl", "{\"server\":\"ingest/both\",\"name\":\"one\",\"description\":\"Reads one.\"}\n");
        write("b.jsonl", "{\"server\":\"ingest/both\",\"name\":\"two\",\"description\":\"Reads two.\"}\n");

        IngestReport first = files(folder);
        IngestReport second = files(folder);

        assertThat(first.problems())
                .extracting(ReadingProblem::kind, ReadingProblem::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.DUPLICATE_NAME, "ingest/both"));
        assertThat(second.serversUnchanged()).isEqualTo(1);
        assertThat(store.tools("ingest-both")).extracting(t -> t.tool().name()).containsExactly("one");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsKept() throws IOException {
        Path broken = write("broken.json", "{\"tools\": [");
        Path good = write("good.jsonl", "{\"server\":\"ingest/good\",\"name\":\"get\",\"description\":\"Gets.\"}\n");
        Path missing = folder.resolve("missing.json");

        IngestReport report = files(broken, missing, good);

        assertThat(report.serversNew()).isEqualTo(1);
        assertThat(report.problems())
                .filteredOn(p -> p.level() == Level.SOURCE_LOST)
                .extracting(ReadingProblem::source)
                .containsExactlyInAnyOrder(broken.toString(), missing.toString());
    }

    @Test
    void aFileInAFolderThatIsNoManifestIsNoLoss() throws IOException {
        write("package.json", "{\"version\": 3, \"scripts\": {}}");
        write(".hidden.json", "{");
        write("notes.txt", "no manifest");
        write("good.jsonl", "{\"server\":\"ingest/amid\",\"name\":\"get\",\"description\":\"Gets.\"}\n");

        IngestReport report = files(folder);

        assertThat(report.files()).isEqualTo(2);
        assertThat(report.problems()).noneMatch(p -> p.level() == Level.SOURCE_LOST);
        assertThat(report.problemCounts()).containsOnlyKeys(Kind.UNKNOWN_FORMAT);
    }

    @Test
    void oneServerThatCannotBeStoredCostsOnlyItself() throws IOException {
        String endless = "x".repeat(1_200_000);
        Path file = write("endless.json", "{\"tools\":[{\"name\":\"get\",\"description\":\"Gets.\"}]}");
        Path lines = write(
                "many.jsonl",
                "{\"server\":\"ingest/before\",\"name\":\"get\",\"description\":\"Gets.\"}\n"
                        + "{\"server\":\"ingest/" + endless.substring(0, 900_000)
                        + "\",\"name\":\"get\",\"description\":\"Gets.\"}\n"
                        + "{\"server\":\"ingest/after\",\"name\":\"get\",\"description\":\"Gets.\"}\n");

        files(file, lines);

        assertThat(store.serverById("ingest/before")).isPresent();
        assertThat(store.serverById("ingest/after")).isPresent();
    }

    @Test
    void aMaterialChangeOfOneToolReplacesTheServer() throws IOException {
        Path file = write("drift.jsonl", "{\"server\":\"ingest/drift\",\"name\":\"get\",\"description\":\"Gets.\"}\n");
        files(file);
        CatalogServer before = store.serverById("ingest/drift").orElseThrow();
        write("drift.jsonl", "{\"server\":\"ingest/drift\",\"name\":\"get\",\"description\":\"Gets and deletes.\"}\n");

        IngestReport report = files(file);

        assertThat(report.serversChanged()).isEqualTo(1);
        CatalogServer after = store.serverById("ingest/drift").orElseThrow();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
    }

    private IngestReport files(Path... files) {
        return ingest.files(List.of(files), line -> {});
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String lines(String prefix, SplittableRandom random, int servers) {
        var out = new StringBuilder();
        for (int i = 0; i < servers; i++) {
            for (int tool = 0; tool <= random.nextInt(6); tool++) {
                out.append("{\"server\":\"%s-%d\",\"name\":\"tool_%d\",\"description\":\"Gets number %d.\"}\n"
                        .formatted(prefix, i, tool, random.nextInt(100)));
            }
        }
        return out.toString();
    }
}
