package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.store.Postgres;

/** A catalogue moves from H2 to PostgreSQL and back and is the same, to the byte. */
class ArchivePackagedTest {

    @TempDir
    Path folder;

    @Test
    void aCatalogueMovesBetweenDatabases() throws Exception {
        PackagedApp h2 = PackagedApp.onH2();
        Path first;
        try (var server = PackagedServer.start(h2, folder.resolve("h2"))) {
            server.ingest(manifest(), line -> {});
            // While a server owns the folder: it writes the archive.
            first = exported(h2, "h2", "first.zip");
            PackagedApp.Ended refused = h2.run("import", "--data-dir", dir("h2"), first.toString());
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.output()).contains("stop the server");
        }
        try (EmbeddedPostgres postgres = Postgres.start()) {
            PackagedApp shared = PackagedApp.onPostgres(Postgres.address(postgres));
            try (var server = PackagedServer.start(shared, folder.resolve("shared"))) {
                assertThat(server.found("aardvark")).isZero();

                imported(shared, "shared", first);

                // The server that goes on shows what another process imported.
                for (int i = 0; i < 600 && server.found("aardvark") == 0; i++) {
                    Thread.sleep(100);
                }
                assertThat(server.found("aardvark")).isEqualTo(300);
                Path second = exported(shared, "shared", "second.zip");
                assertThat(second).hasSameBinaryContentAs(first);

                PackagedApp.Ended refused = shared.run("import", "--data-dir", dir("shared"), first.toString());
                assertThat(refused.code()).isEqualTo(3);
                assertThat(refused.output()).contains("--replace");

                imported(h2, "again", second);
            }
        }
        assertThat(exported(h2, "again", "third.zip")).hasSameBinaryContentAs(first);
    }

    private Path exported(PackagedApp app, String data, String name) throws Exception {
        Path file = folder.resolve(name);
        PackagedApp.Ended ended = app.run("export", "--all", file.toString(), "--data-dir", dir(data));
        assertThat(ended.code()).as(ended.output()).isZero();
        return file;
    }

    private void imported(PackagedApp app, String data, Path file) throws Exception {
        PackagedApp.Ended ended = app.run("import", file.toString(), "--data-dir", dir(data));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private String dir(String name) {
        return folder.resolve(name).toString();
    }

    private Path manifest() throws IOException {
        var lines = new StringBuilder();
        for (int server = 0; server < 300; server++) {
            lines.append(
                    "{\"server\":\"moved/server-%d\",\"name\":\"get_thing\",\"description\":\"Gets an aardvark \\u2014 \\ud83d\\ude80 %d.\"}\n"
                            .formatted(server, server));
        }
        return Files.writeString(folder.resolve("moved.jsonl"), lines);
    }
}
