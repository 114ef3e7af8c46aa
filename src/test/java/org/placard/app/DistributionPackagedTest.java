package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.store.Postgres;

/** What {@code ./placard dist} packs: unpacked elsewhere, started by its own launcher, on either database. */
class DistributionPackagedTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void itRunsWhereverItIsUnpackedOnEitherDatabase() throws Exception {
        Path archive = packed();
        byte[] once = Files.readAllBytes(archive);
        assertThat(packed()).hasBinaryContent(once);
        run(folder, "tar", "-xzf", archive.toString());
        Path unpacked = onlyEntry(folder);
        assertThat(unpacked.resolve("placard.service")).exists();
        assertThat(unpacked.resolve("LICENSE")).exists();

        assertServes(unpacked, "h2", Map.of());
        Path open = Files.createDirectories(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (EmbeddedPostgres postgres = Postgres.start()) {
            assertServes(
                    unpacked,
                    "postgresql",
                    Map.of("PLACARD_DB_URL", Postgres.address(postgres), "PLACARD_CACHE_DIR", open.toString()));
        }
        // What holds code is never put where others may write.
        assertThat(open).isEmptyDirectory();
    }

    private void assertServes(Path unpacked, String name, Map<String, String> environment) throws Exception {
        Path data = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-" + name))
                .resolve("data");
        var command = new ProcessBuilder(
                unpacked.resolve("placard").toString(), "serve", "--port", "0", "--data-dir", data.toString());
        command.environment().keySet().removeIf(variable -> variable.startsWith("PLACARD_"));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().putAll(environment);
        try (var server = PackagedServer.start(command, data)) {
            JsonNode tool = JSON.readTree(server.get("/api/v1/tools?limit=1").body())
                    .get("items")
                    .get(0);
            var page = server.get("/tools/%s/%s"
                    .formatted(tool.get("server").asText(), tool.get("name").asText()));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(tool.get("name").asText());
        }
    }

    private static Path packed() throws Exception {
        String printed = run(HOME, HOME.resolve("src/dist/make").toString(), HOME.toString());
        return Path.of(printed.strip());
    }

    private static Path onlyEntry(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static String run(Path directory, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
