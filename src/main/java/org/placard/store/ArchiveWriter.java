package org.placard.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.placard.store.CatalogTable.Column;

/** Writes tables into a zip file: {@code placard.json} says what is in it, {@code tables/NAME.jsonl} a row a line. */
final class ArchiveWriter {

    static final String FORMAT = "placard-catalog";
    static final int VERSION = 1;
    static final String CONTENTS = "placard.json";

    /** Which catalogue it is stays behind: the one that comes of an archive is another. */
    static final String NAME_TABLE = "catalog_state";

    static final String NAME_COLUMN = "catalog";

    /** No archive depends on when it was made. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int ROWS_AT_A_TIME = 500;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ArchiveWriter() {}

    static String entryOf(String table) {
        return "tables/" + table + ".jsonl";
    }

    static boolean isCatalogName(CatalogTable table, Column column) {
        return table.name().equals(NAME_TABLE) && column.name().equals(NAME_COLUMN);
    }

    static void write(
            Connection connection,
            List<CatalogTable> tables,
            List<String> schema,
            OutputStream out,
            Consumer<String> progress)
            throws SQLException, IOException {
        var zip = new ZipOutputStream(out);
        begin(zip, CONTENTS);
        JsonGenerator json = JSON.createGenerator(zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeArrayFieldStart("schema");
        for (String version : schema) {
            json.writeString(version);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("rows");
        for (CatalogTable table : tables) {
            json.writeNumberField(table.name(), count(connection, table));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("next");
        for (CatalogTable table : tables) {
            if (table.numbered()) {
                json.writeNumberField(table.name(), next(connection, table));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.close();
        zip.closeEntry();
        for (CatalogTable table : tables) {
            begin(zip, entryOf(table.name()));
            rows(connection, table, zip, progress);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private static long count(Connection connection, CatalogTable table) throws SQLException {
        return number(connection, "select count(*) from " + table.name());
    }

    /** The number after the highest that a table has given out and still holds. */
    static long next(Connection connection, CatalogTable table) throws SQLException {
        return 1
                + number(
                        connection,
                        "select coalesce(max(%s), 0) from %s"
                                .formatted(table.key().getFirst(), table.name()));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Page by page, as not every database hands out a large answer piece by piece. */
    private static void rows(Connection connection, CatalogTable table, OutputStream out, Consumer<String> progress)
            throws SQLException, IOException {
        JsonGenerator json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String order = table.key().stream()
                .map(column -> postgres && text(table, column) ? column + " collate \"C\"" : column)
                .collect(Collectors.joining(", "));
        String select = "select %s from %s".formatted(table.columnNames(), table.name());
        String page = " order by %s limit %d".formatted(order, ROWS_AT_A_TIME);
        String next = " where (%s) > (%s)"
                .formatted(order, table.key().stream().map(column -> "?").collect(Collectors.joining(", ")));
        Object[] last = null;
        long written = 0;
        while (true) {
            int found = 0;
            try (PreparedStatement query = connection.prepareStatement(select + (last == null ? "" : next) + page)) {
                for (int i = 0; last != null && i < last.length; i++) {
                    query.setObject(i + 1, last[i]);
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        write(table, row, json);
                        last = key(table, row);
                        found++;
                    }
                }
            }
            written += found;
            progress.accept("%s: %,d rows written".formatted(table.name(), written));
            if (found < ROWS_AT_A_TIME) {
                json.close();
                return;
            }
        }
    }

    private static boolean text(CatalogTable table, String column) {
        return table.columns().contains(new Column(column, ColumnKind.TEXT));
    }

    private static Object[] key(CatalogTable table, ResultSet row) throws SQLException {
        Object[] key = new Object[table.key().size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = Objects.requireNonNull(row.getObject(table.key().get(i)));
        }
        return key;
    }

    private static void write(CatalogTable table, ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (isCatalogName(table, column)) {
                continue;
            }
            json.writeFieldName(column.name());
            if (row.getObject(i + 1) == null) {
                json.writeNull();
            } else {
                column.kind().write(row, i + 1, json);
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
