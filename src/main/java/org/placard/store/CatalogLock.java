package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Work that only one process at a time may do on a database: a row's lock, which the database takes back if we die. */
@ApplicationScoped
public class CatalogLock {

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
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select name from catalog_lock where name = 'judging' for update skip locked")) {
                return row.next() ? Optional.of(work.get()) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database gives no lock", e);
        }
    }
}
