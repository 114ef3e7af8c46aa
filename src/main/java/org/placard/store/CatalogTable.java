package org.placard.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the catalogue, as the database itself describes it.
 *
 * @param name lower case
 * @param columns in the table's order
 * @param key the names of the primary key's columns
 * @param numbered whether the database gives out the key's numbers
 */
record CatalogTable(String name, List<Column> columns, List<String> key, boolean numbered) {

    /** Locks are of the moment and of one database. */
    private static final Set<String> NOT_OF_THE_CATALOGUE = Set.of("catalog_lock");

    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?([a-z0-9_]+)");

    /** A column. */
    record Column(String name, ColumnKind kind) {}

    CatalogTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalStateException("the table " + name + " has no primary key to sort an archive by");
        }
    }

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /**
     * Every table that the migrations made, in their order, in which none refers to a later one. What else may lie in the
     * same database is not ours.
     */
    static List<CatalogTable> all(Connection connection, List<String> migrations) throws SQLException {
        var tables = new ArrayList<CatalogTable>();
        for (String migration : migrations) {
            Matcher created = CREATED.matcher(script(migration));
            while (created.find()) {
                String name = created.group(1);
                if (!NOT_OF_THE_CATALOGUE.contains(name)) {
                    tables.add(described(connection, name));
                }
            }
        }
        return tables;
    }

    private static String script(String name) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("db/migration/" + name)) {
            // One that is for one kind of database only makes no table.
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogTable described(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        boolean numbered = false;
        var meta = connection.getMetaData();
        try (var rows = meta.getColumns(null, connection.getSchema(), name, null)) {
            while (rows.next()) {
                // The name is taken as a pattern.
                if (!name.equals(rows.getString("TABLE_NAME"))) {
                    continue;
                }
                columns.add(new Column(rows.getString("COLUMN_NAME"), ColumnKind.of(rows.getString("TYPE_NAME"))));
                numbered |= "YES".equals(rows.getString("IS_AUTOINCREMENT"));
            }
        }
        var key = new TreeMap<Integer, String>();
        try (var rows = meta.getPrimaryKeys(null, connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return new CatalogTable(name, columns, List.copyOf(key.values()), numbered);
    }
}
