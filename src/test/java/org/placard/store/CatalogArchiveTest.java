package org.placard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.store.CatalogArchive.UnfitException;

@QuarkusTest
class CatalogArchiveTest {

    @Inject
    CatalogArchive archive;

    @Inject
    CatalogStore store;

    @Inject
    DataSource source;

    @TempDir
    Path folder;

    @Test
    void whatIsReadIsExactlyWhatWasWritten() throws Exception {
        store.replace(Judged.prepared(Judged.server("archive/first", "read_file", "list_files")));
        byte[] written = written();
        CatalogState before = store.state();
        store.replace(Judged.prepared(Judged.server("archive/first", "read_file")));
        store.replace(Judged.prepared(Judged.server("archive/second", "a")));

        archive.read(file(written), line -> {});

        assertThat(written()).isEqualTo(written);
        assertThat(store.tools("archive-first")).hasSize(2);
        assertThat(store.serverById("archive/second")).isEmpty();
        assertThat(store.revision()).isEqualTo(before.revision());
        assertThat(store.state().catalog()).isNotEqualTo(before.catalog());
        assertThat(store.replace(Judged.prepared(Judged.server("archive/third", "a"))))
                .isEqualTo(Outcome.NEW);
        assertThat(store.revision()).isEqualTo(before.revision() + 1);
    }

    @Test
    void aFileThatDoesNotFitChangesNothing() throws Exception {
        store.replace(Judged.prepared(Judged.server("archive/stays", "a")));
        byte[] written = written();

        assertUnfit("not a zip".getBytes(StandardCharsets.UTF_8), "no archive of a catalogue");
        assertUnfit(changed(written, "placard.json", text -> null), "lacks placard.json");
        assertUnfit(changed(written, "placard.json", text -> text.replace("\"1\"", "\"0\"")), "another release");
        assertUnfit(changed(written, "placard.json", text -> "{"), "no archive of a catalogue");
        assertUnfit(changed(written, "tables/tool.jsonl", text -> text.substring(0, 5_000)), "no archive");
        assertUnfit(changed(written, "tables/tool.jsonl", text -> ""), "not whole");
        assertUnfit(changed(written, "tables/server.jsonl", text -> text.replace("\"slug\"", "\"slog\",\"x\"")), "");
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void everyTableIsInIt() throws Exception {
        Set<String> inArchive = new TreeSet<>();
        try (var zip = new ZipFile(file(written()).toFile())) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("tables/"))
                    .forEach(name -> inArchive.add(name.replaceAll("tables/|\\.jsonl", "")));
        }
        Set<String> inDatabase = tables();
        inDatabase.removeAll(Set.of("catalog_lock", "flyway_schema_history"));
        assertThat(inArchive).isEqualTo(inDatabase);
    }

    private Set<String> tables() throws SQLException {
        var tables = new TreeSet<String>();
        try (Connection connection = source.getConnection();
                var rows = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void assertUnfit(byte[] zip, String message) throws IOException {
        Path file = file(zip);
        assertThatThrownBy(() -> archive.read(file, line -> {}))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    private byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        archive.write(out, line -> {});
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("catalogue.zip"), bytes);
    }

    /** The same archive with one entry changed, or left out. */
    private byte[] changed(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipFile(file(zip).toFile());
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String kept = entry.getName().equals(name) ? change.apply(text) : text;
                if (kept != null) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(kept.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }
}
