package org.placard.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.placard.store.CatalogArchive.UnfitException;
import org.placard.store.CatalogTable.Column;

/** Puts the rows of an archive in place of those of the tables, inside the caller's transaction. */
final class ArchiveReader {

    private static final int ROWS_AT_A_TIME = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final List<CatalogTable> tables;
    private final List<String> schema;
    private final Consumer<String> progress;

    ArchiveReader(Connection connection, List<CatalogTable> tables, List<String> schema, Consumer<String> progress) {
        this.connection = connection;
        this.tables = tables;
        this.schema = schema;
        this.progress = progress;
    }

    void read(Path file) throws SQLException, IOException, UnfitException {
        try (var zip = new ZipFile(file.toFile())) {
            JsonNode contents = contents(file, zip);
            JsonNode rows = contents.path("rows");
            // First, as it ends a transaction on H2.
            numberFrom(contents.path("next"));
            // Whoever writes waits; whoever reads sees the old catalogue until the end.
            execute("select revision from catalog_state where id = 1 for update");
            for (CatalogTable table : tables.reversed()) {
                if (!table.name().equals(ArchiveWriter.NAME_TABLE)) {
                    execute("delete from " + table.name());
                }
            }
            for (CatalogTable table : tables) {
                long read = table(file, zip, table);
                if (read != rows.get(table.name()).asLong(-1)) {
                    throw new UnfitException("%s: %d rows of %s, and it says that there are %s: it is not whole"
                            .formatted(file, read, table.name(), rows.get(table.name())));
                }
            }
        } catch (ZipException | JacksonException e) {
            throw new UnfitException("%s is no archive of a catalogue: %s".formatted(file, e.getMessage()));
        }
    }

    private JsonNode contents(Path file, ZipFile zip) throws IOException, UnfitException {
        JsonNode contents;
        try (InputStream in = entry(file, zip, ArchiveWriter.CONTENTS)) {
            contents = JSON.readTree(in);
        }
        if (!contents.path("format").asText().equals(ArchiveWriter.FORMAT)
                || contents.path("version").asInt() != ArchiveWriter.VERSION) {
            throw new UnfitException("%s is no archive of a catalogue in version %d of the format"
                    .formatted(file, ArchiveWriter.VERSION));
        }
        var written = new ArrayList<String>();
        contents.path("schema").forEach(version -> written.add(version.asText()));
        Set<String> named = new HashSet<>();
        contents.path("rows").fieldNames().forEachRemaining(named::add);
        Set<String> known = tables.stream().map(CatalogTable::name).collect(Collectors.toSet());
        if (!written.equals(schema) || !named.equals(known)) {
            throw new UnfitException(
                    ("%s was written by another release (schema %s, here %s): import it with that release, then update"
                                    + " Placard on the database that comes of it")
                            .formatted(file, written, schema));
        }
        return contents;
    }

    private static InputStream entry(Path file, ZipFile zip, String name) throws IOException, UnfitException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnfitException("%s is no archive of a catalogue: it lacks %s".formatted(file, name));
        }
        return zip.getInputStream(entry);
    }

    private long table(Path file, ZipFile zip, CatalogTable table) throws SQLException, IOException, UnfitException {
        boolean name = table.name().equals(ArchiveWriter.NAME_TABLE);
        String sql = name ? update(table) : insert(table);
        long read = 0;
        try (InputStream in = entry(file, zip, ArchiveWriter.entryOf(table.name()));
                MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(in);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (rows.hasNextValue()) {
                JsonNode row = rows.nextValue();
                if (name && row instanceof ObjectNode state) {
                    state.put(ArchiveWriter.NAME_COLUMN, UUID.randomUUID().toString());
                }
                set(file, table, statement, row);
                statement.addBatch();
                if (++read % ROWS_AT_A_TIME == 0) {
                    statement.executeBatch();
                    progress.accept("%s: %,d rows read".formatted(table.name(), read));
                }
            }
            statement.executeBatch();
        }
        return read;
    }

    private static String insert(CatalogTable table) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table.name(),
                        table.columnNames(),
                        table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    /** The one row stays, as its lock is what everybody waits for. */
    private static String update(CatalogTable table) {
        return "update %s set %s where id = 1"
                .formatted(
                        table.name(),
                        table.columns().stream()
                                .map(column -> column.name() + " = ?")
                                .collect(Collectors.joining(", ")));
    }

    private static void set(Path file, CatalogTable table, PreparedStatement statement, JsonNode row)
            throws SQLException, UnfitException {
        if (!row.isObject() || row.size() != table.columns().size()) {
            throw new UnfitException("%s: a row of %s has other columns than the table".formatted(file, table.name()));
        }
        int index = 1;
        for (Column column : table.columns()) {
            try {
                column.kind().setOrNull(statement, index++, row.path(column.name()));
            } catch (DateTimeException e) {
                throw new UnfitException("%s: %s of %s is no instant: %s"
                        .formatted(file, column.name(), table.name(), row.path(column.name())));
            }
        }
    }

    /** What is added later gets numbers after those of the archive, and after ours, should we fail. */
    private void numberFrom(JsonNode next) throws SQLException {
        for (CatalogTable table : tables) {
            if (table.numbered()) {
                long from = Math.max(next.path(table.name()).asLong(1), ArchiveWriter.next(connection, table));
                execute("alter table %s alter column %s restart with %d"
                        .formatted(table.name(), table.key().getFirst(), from));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
