package org.placard.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** A real PostgreSQL for tests, unpacked from a test dependency; nothing has to be installed. */
public final class Postgres {

    private static final String USER = "postgres";

    private Postgres() {}

    /**
     * Starts one on a free port. PostgreSQL refuses to run as root: there it is put into a user namespace of its own.
     *
     * @throws IOException if it cannot be started
     */
    public static EmbeddedPostgres start() throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    // The order of a language, which is not that of bytes, so that what depends on it is seen.
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
        } catch (IllegalStateException e) {
            throw new IOException(
                    "PostgreSQL does not start; as root it needs 'unshare -U' to be allowed, else run the tests as another user",
                    e);
        }
    }

    /** Where it answers, with its user; it asks for no password. */
    public static String address(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl(USER, "postgres");
    }
}
