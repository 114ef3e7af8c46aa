package org.placard.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a column holds, and how its values look in an archive: the same from either database. */
enum ColumnKind {
    NUMBER(Types.BIGINT) {
        @Override
        void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getLong(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setLong(index, value.longValue());
        }
    },
    FRACTION(Types.DOUBLE) {
        @Override
        void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException {
            out.writeNumber(row.getDouble(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setDouble(index, value.doubleValue());
        }
    },
    TRUTH(Types.BOOLEAN) {
        @Override
        void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException {
            out.writeBoolean(row.getBoolean(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setBoolean(index, value.booleanValue());
        }
    },
    TEXT(Types.VARCHAR) {
        @Override
        void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException {
            out.writeString(row.getString(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setString(index, value.textValue());
        }
    },
    /** An instant, in microseconds: no database keeps more. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException {
            out.writeString(
                    row.getObject(index, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setObject(index, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
        }
    };

    private final int sqlType;

    ColumnKind(int sqlType) {
        this.sqlType = sqlType;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the name that H2 or PostgreSQL gives to the column's type. */
    static ColumnKind of(String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "bigint", "integer", "smallint", "int8", "int4", "int2", "bigserial", "serial" -> NUMBER;
            case "double precision", "float8", "real", "float4" -> FRACTION;
            case "boolean", "bool" -> TRUTH;
            case "character varying", "character large object", "character", "varchar", "text", "bpchar" -> TEXT;
            case "timestamp with time zone", "timestamptz" -> MOMENT;
            default -> throw new IllegalStateException("an archive cannot hold a column of the type " + typeName);
        };
    }

    /** Writes a value that is not null. */
    abstract void write(ResultSet row, int index, JsonGenerator out) throws SQLException, IOException;

    abstract void set(PreparedStatement insert, int index, JsonNode value) throws SQLException;

    void setOrNull(PreparedStatement insert, int index, JsonNode value) throws SQLException {
        if (value.isNull() || value.isMissingNode()) {
            insert.setNull(index, sqlType);
        } else {
            set(insert, index, value);
        }
    }
}
