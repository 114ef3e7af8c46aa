package org.placard.app;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.placard.cli.Catalog.UnavailableException;

/** Starts Quarkus over a data folder, does one job in it, and stops it. Once a process. */
final class Service {

    /** What is done while the service runs. */
    @FunctionalInterface
    interface Job {
        void run(Beans beans) throws Exception;
    }

    /** Hands out the service's beans. */
    static final class Beans {
        <T> T get(Class<T> type) {
            return Arc.container().select(type).get();
        }
    }

    private static final AtomicReference<@Nullable Job> JOB = new AtomicReference<>();
    private static final AtomicReference<@Nullable Exception> FAILURE = new AtomicReference<>();

    private Service() {}

    /** @param listen where pages and API answer; null: nowhere, the job alone is done */
    static void run(Path home, Path dataDir, @Nullable Listen listen, Job job) throws Exception {
        System.setProperty("placard.home", home.toAbsolutePath().toString());
        System.setProperty("placard.data-dir", dataDir.toAbsolutePath().toString());
        System.setProperty("quarkus.http.host-enabled", String.valueOf(listen != null));
        if (listen != null) {
            System.setProperty("quarkus.http.host", listen.host());
            System.setProperty("quarkus.http.port", String.valueOf(listen.port()));
        } else {
            System.setProperty("quarkus.log.level", "WARN");
        }
        JOB.set(job);
        Quarkus.run(Application.class, (code, failure) -> {
            if (failure != null) {
                FAILURE.compareAndSet(null, failure instanceof Exception e ? e : new IllegalStateException(failure));
            }
        });
        Exception failure = FAILURE.get();
        if (failure != null) {
            throw failure;
        }
    }

    /** Where the service listens. */
    record Listen(String host, int port) {}

    /** What Quarkus runs: the job, then the end. */
    @Dependent
    static final class Application implements QuarkusApplication {

        @Override
        public int run(String... args) {
            Job job = JOB.get();
            if (job == null) {
                throw new IllegalStateException("nobody gave the service a job");
            }
            try {
                job.run(new Beans());
            } catch (Exception e) {
                FAILURE.set(e);
            }
            return 0;
        }
    }

    /** The sentence behind a failed start. */
    static UnavailableException unavailable(Exception e) {
        Throwable cause = e;
        boolean database = e instanceof SQLException;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
            database |= cause instanceof SQLException;
        }
        return new UnavailableException((database ? "the database cannot be used: " : "") + cause.getMessage());
    }
}
