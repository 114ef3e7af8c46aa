package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Work that only one process at a time may do on a database, by name. Holding a lock is holding a row's lock in a
 * transaction of its own: the database takes it back if we die, on H2 as on PostgreSQL.
 */
@ApplicationScoped
public class CatalogLock {

    private static final String JUDGING = "judging";

    /** As wide as the column. */
    private static final int MAX_NAME = 40;

    private final DataSource source;

    CatalogLock(DataSource source) {
        this.source = source;
    }

    /**
     * Does the work while holding the lock for judging everything anew.
     *
     * @return what the work returns; empty, without doing it, where another process holds the lock
     */
    public <T> Optional<T> whileJudging(Supplier<T> work) {
        return whileHolding(JUDGING, work);
    }

    /**
     * Does the work while holding the lock of that name, which need not have been heard of before. Not inside a
     * transaction: the lock has its own. Nobody enters twice, not even the thread that holds it.
     *
     * @param name what is locked, such as {@code crawling}; 1 to 40 characters
     * @return what the work returns, which is not null; empty, without doing it, where anybody else holds the lock
     * @throws IllegalStateException if the database gives no lock or was lost while it was held
     */
    public <T> Optional<T> whileHolding(String name, Supplier<T> work) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a lock's name has 1 to %d characters: %s".formatted(MAX_NAME, name));
        }
        try (Connection connection = source.getConnection()) {
            know(connection, name);
            connection.setAutoCommit(false);
            try {
                return taken(connection, name) ? Optional.of(work.get()) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database gives no lock for " + name, e);
        }
    }

    /** Sees to it that there is a row to lock; at most once a name and database it writes one. */
    private static void know(Connection connection, String name) throws SQLException {
        try (var find = connection.prepareStatement("select 1 from catalog_lock where name = ?")) {
            find.setString(1, name);
            try (var row = find.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (var insert =
                connection.prepareStatement("insert into catalog_lock (name) values (?) on conflict do nothing")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static boolean taken(Connection connection, String name) throws SQLException {
        try (var lock =
                connection.prepareStatement("select name from catalog_lock where name = ? for update skip locked")) {
            lock.setString(1, name);
            try (var row = lock.executeQuery()) {
                return row.next();
            }
        }
    }
}
