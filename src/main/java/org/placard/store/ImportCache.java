package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Gives the embedded database a larger cache while much is written: with its small one it reads its own pages again and
 * again, at half the speed. Does nothing to a database that looks after itself.
 */
@ApplicationScoped
public class ImportCache {

    private static final int KIB = 1024;
    private static final int LARGE = 256 * KIB;
    private static final int USUAL = 64 * KIB;

    private final DataSource source;

    ImportCache(DataSource source) {
        this.source = source;
    }

    /** Does the work with a large cache. */
    public <T> T enlarged(Supplier<T> work) {
        size(LARGE);
        try {
            return work.get();
        } finally {
            size(USUAL);
        }
    }

    private void size(int kib) {
        try (Connection connection = source.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set cache_size " + kib);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's cache could not be set", e);
        }
    }
}
