package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The whole catalogue as one file, to be kept or to be moved to another database: every table, row by row. The same
 * catalogue gives the same bytes, whichever database it is in.
 */
@ApplicationScoped
public class CatalogArchive {

    private final DataSource source;
    private final Flyway flyway;

    CatalogArchive(DataSource source, Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /** A file that holds no catalogue for this release; the message says what to do. */
    public static final class UnfitException extends Exception {

        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message);
        }
    }

    /** What is done on a connection, in one transaction. */
    private interface Work<E extends Exception> {
        void on(Connection connection) throws SQLException, IOException, E;
    }

    /**
     * Writes the catalogue as it was at one moment, as a zip file.
     *
     * @param progress told how far it is; often
     */
    public void write(OutputStream out, Consumer<String> progress) throws IOException {
        inOneTransaction(
                Connection.TRANSACTION_REPEATABLE_READ,
                connection -> ArchiveWriter.write(connection, tables(connection), schema(), out, progress));
    }

    /**
     * Puts the catalogue of a file in place of everything that is stored, all of it or nothing. It gets a new name, so
     * that every index is made anew.
     *
     * @throws UnfitException if the file is not the archive of a catalogue, or of another release's
     */
    public void read(Path file, Consumer<String> progress) throws IOException, UnfitException {
        this.<UnfitException>inOneTransaction(
                Connection.TRANSACTION_READ_COMMITTED,
                connection -> new ArchiveReader(connection, tables(connection), schema(), progress).read(file));
    }

    private List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogTable.all(
                connection,
                Arrays.stream(flyway.info().applied())
                        .map(MigrationInfo::getScript)
                        .map(script -> script.substring(script.lastIndexOf('/') + 1))
                        .toList());
    }

    /** The numbers of the migrations that both kinds of database have. */
    private List<String> schema() {
        return Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> migration.getVersion().toString())
                .filter(version -> !version.contains("."))
                .toList();
    }

    private <E extends Exception> void inOneTransaction(int isolation, Work<E> work) throws IOException, E {
        try (Connection connection = source.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } finally {
                // Nothing after a commit; everything after a failure.
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new IOException("the database: " + e.getMessage(), e);
        }
    }
}
