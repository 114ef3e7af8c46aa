package org.placard.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.placard.cli.Catalog.UnavailableException;

/**
 * Which database a process uses. Its kind was fixed when building; the address that is given at start has to fit.
 */
enum Database {

    /** A file in the data folder; no address. */
    H2("H2"),
    /** A server that several processes may use at once. */
    POSTGRESQL("PostgreSQL");

    /** The system property and, in capitals, the environment variable that holds the address. */
    static final String ADDRESS = "placard.db-url";

    private static final String POSTGRESQL_ADDRESS = "jdbc:postgresql:";

    /** In the manifest of the packaged application. */
    private static final String BUILT_FOR = "Placard-Database";

    private final String title;

    Database(String title) {
        this.title = title;
    }

    /**
     * The database that this process was asked to use.
     *
     * @throws UnavailableException in one sentence, if the address is none, or this build is for the other kind
     */
    static Database asked() throws UnavailableException {
        String property = System.getProperty(ADDRESS);
        String address = property != null ? property : System.getenv("PLACARD_DB_URL");
        return asked(address, built(System.getProperty("java.class.path", "")));
    }

    /** @param built what this build is for; empty where it is not the packaged application, which fits everything */
    static Database asked(@Nullable String address, Optional<Database> built) throws UnavailableException {
        Database asked = of(address);
        if (built.isPresent() && built.get() != asked) {
            throw new UnavailableException(
                    asked == POSTGRESQL
                            ? "PLACARD_DB_URL names a PostgreSQL database, and this build is for H2: start it through"
                                    + " ./placard, which takes the right build"
                            : "this build is for PostgreSQL, and no address is given: set"
                                    + " PLACARD_DB_URL=jdbc:postgresql://HOST/DATABASE, or start through ./placard,"
                                    + " which takes the build for H2");
        }
        return asked;
    }

    private static Database of(@Nullable String address) throws UnavailableException {
        if (address == null || address.isBlank()) {
            return H2;
        }
        if (address.startsWith(POSTGRESQL_ADDRESS)) {
            return POSTGRESQL;
        }
        // Not the address itself: it may hold a password.
        throw new UnavailableException("PLACARD_DB_URL has to be jdbc:postgresql://HOST/DATABASE; without it the"
                + " database is a file in --data-dir");
    }

    /** What the packaged application on that class path was built for. */
    static Optional<Database> built(String classPath) {
        if (!classPath.endsWith("quarkus-run.jar")) {
            return Optional.empty();
        }
        try (var jar = new JarFile(Path.of(classPath).toFile())) {
            String name = jar.getManifest().getMainAttributes().getValue(BUILT_FOR);
            for (Database database : values()) {
                if (database.title.equalsIgnoreCase(name)) {
                    return Optional.of(database);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(classPath + " cannot be read again", e);
        }
    }

    /** Whether other processes may use it at the same time. */
    boolean shared() {
        return this == POSTGRESQL;
    }
}
