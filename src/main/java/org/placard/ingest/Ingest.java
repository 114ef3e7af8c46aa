package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.placard.manifest.ManifestReader;
import org.placard.model.IngestReport;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;
import org.placard.store.ImportCache;
import org.placard.store.Outcome;

/** Reads files into the catalogue: read, judged, stored, and the index told. One ingest at a time. */
@ApplicationScoped
public class Ingest {

    /** The source's id of what an operator hands over. */
    public static final String FILE_SOURCE = "file";

    private static final Duration ONE_STEP = Duration.ofMillis(500);
    private static final Duration INDEX_PATIENCE = Duration.ofMinutes(2);

    private final ManifestReader reader;
    private final CatalogStore store;
    private final ImportCache cache;
    private final Judge judge;
    private final IndexFollower follower;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    Ingest(
            ManifestReader reader,
            CatalogStore store,
            ImportCache cache,
            Judge judge,
            IndexFollower follower,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.cache = cache;
        this.judge = judge;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Reads files, and folders with what is below them. Nothing of their content makes it throw.
     *
     * @param progress told in a sentence how far it is; often
     * @throws OlderRulesException if newer rules than this release's have judged the catalogue
     * @throws IllegalStateException if the database cannot be written
     */
    public IngestReport files(List<Path> given, Consumer<String> progress) {
        if (!turn.tryLock()) {
            progress.accept("waiting for another ingest to end");
            turn.lock();
        }
        try {
            refuseOlderRules();
            IngestReport report = cache.enlarged(() -> run(given, progress));
            awaitIndex(progress);
            return report;
        } finally {
            turn.unlock();
        }
    }

    /** Waits until searches see what is stored: who is told that it is done finds it. */
    public void awaitIndex(Consumer<String> progress) {
        try {
            long revision = store.revision();
            long end = System.nanoTime() + INDEX_PATIENCE.toNanos();
            while (!follower.await(revision, ONE_STEP) && follower.follows() && System.nanoTime() < end) {
                progress.accept("indexing: %,d changes left".formatted(Math.max(0, revision - follower.revision())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @throws OlderRulesException if newer rules than this release's have judged the catalogue
     */
    public void refuseOlderRules() {
        CatalogState state = store.state();
        String stored = state.rulesVersion();
        if (stored != null && RulesRelease.older(judge.rulesVersion(), stored)) {
            throw new OlderRulesException(judge.rulesVersion(), stored);
        }
    }

    private IngestReport run(List<Path> given, Consumer<String> progress) {
        // The database keeps microseconds.
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long from = System.nanoTime();
        var problems = new Problems();
        var tallies = new Tallies();
        List<ManifestFiles.Found> files = ManifestFiles.of(given, problems::add);
        try (var run = new IngestRun(reader, store, judge, follower, problems, tallies, started, progress)) {
            files.forEach(run::read);
            run.finish();
        }
        var report = new IngestReport(
                FILE_SOURCE,
                started,
                Duration.ofNanos(System.nanoTime() - from),
                files.size(),
                tallies.count(Outcome.NEW),
                tallies.count(Outcome.CHANGED),
                tallies.count(Outcome.UNCHANGED) + tallies.count(Outcome.REJUDGED),
                tallies.count(Outcome.KEPT),
                tallies.tools(),
                problems.counts(),
                problems.kept());
        store.keep(report);
        return report;
    }
}
