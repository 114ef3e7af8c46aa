package org.placard.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.placard.fetch.AddressGuard;
import org.placard.fetch.FetchException;
import org.placard.fetch.Fetcher;
import org.placard.fetch.OptOut;
import org.placard.fetch.Politeness;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Ingest;
import org.placard.ingest.Judge;
import org.placard.knowledge.KnownSource;
import org.placard.knowledge.Sources;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestReader;
import org.placard.model.CrawlCounts;
import org.placard.model.CrawlRun;
import org.placard.model.CrawlRun.State;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.store.CatalogLock;
import org.placard.store.CatalogStore;
import org.placard.store.CrawlPosition;
import org.placard.store.CrawlStore;

/** Visits sources. One visit to a source at a time, in all processes; each goes on where the last one stopped. */
@ApplicationScoped
public class Crawler {

    /** Clocks differ, and a registry may be late to list what it took in: so much is asked for twice. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** What a registry withdraws without saying so is only seen by asking for everything. */
    private static final Duration FULL_EVERY = Duration.ofDays(7);

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);
    private static final int LARGEST_DOCUMENT = 64 << 20;

    private static final System.Logger LOG = System.getLogger(Crawler.class.getName());

    private final SourceList sources;
    private final CrawlStore store;
    private final CatalogStore catalog;
    private final CatalogLock lock;
    private final Judge judge;
    private final Ingest ingest;
    private final IndexFollower follower;
    private final Clock clock;
    private final ManifestReader reader = new ManifestReader(Limits.DEFAULT.withDocument(LARGEST_DOCUMENT));

    Crawler(
            SourceList sources,
            CrawlStore store,
            CatalogStore catalog,
            CatalogLock lock,
            Judge judge,
            Ingest ingest,
            IndexFollower follower,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.catalog = catalog;
        this.lock = lock;
        this.judge = judge;
        this.ingest = ingest;
        this.follower = follower;
        this.clock = clock;
    }

    /** The sources that can be visited, in their order. */
    public List<KnownSource> sources() {
        return sources.now().all().stream()
                .filter(source -> source.kind() != KnownSource.Kind.BUNDLED)
                .toList();
    }

    /**
     * Visits a source to the end of a sweep.
     *
     * @param full whether everything is asked for, even where what changed would do
     * @param progress told in a sentence how far it is
     * @return how it ended; empty where another visit to the source is under way
     * @throws IllegalArgumentException if there is no such source
     * @throws IllegalStateException if the catalogue cannot be written
     */
    public Optional<CrawlRun> crawl(String id, boolean full, Consumer<String> progress) {
        Sources all = sources.now();
        KnownSource source = all.find(id)
                .filter(each -> each.kind() != KnownSource.Kind.BUNDLED)
                .orElseThrow(() -> new IllegalArgumentException("no source is called '%s'; there are %s"
                        .formatted(
                                id,
                                String.join(
                                        ", ",
                                        sources().stream().map(KnownSource::id).toList()))));
        ingest.refuseOlderRules();
        Optional<CrawlRun> run = lock.whileHolding("crawl:" + id, () -> visit(source, all.optOut(), full, progress));
        if (run.isPresent()) {
            ingest.awaitIndex(progress);
        }
        return run;
    }

    private CrawlRun visit(KnownSource source, List<String> optOut, boolean full, Consumer<String> progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CrawlPosition position = begin(source, full, now);
        CrawlRun run = store.begin(new CrawlRun(
                0,
                source.id(),
                position.full(),
                State.RUNNING,
                now,
                null,
                CrawlCounts.NONE,
                Map.of(),
                Map.of(),
                List.of(),
                null));
        var guard = new AddressGuard(new HashSet<>(source.allow()));
        Politeness manners = Politeness.DEFAULT.pausing(
                source.pause(), Politeness.DEFAULT.firstPause(), Politeness.DEFAULT.longestPause());
        try (var fetcher = new Fetcher(manners, guard, new OptOut(optOut))) {
            var tally = new RunTally(run, () -> fetcher.counts().requests());
            var intake = new Intake(store, catalog, judge, follower, identities(store), tally);
            var notes = new Notes(tally, progress);
            var visit = new Visit(source, now, fetcher, reader, intake, tally, notes::take);
            CrawlRun ended = swept(visit, position);
            store.keep(ended);
            progress.accept(tally.line());
            return ended;
        }
    }

    /** Where this visit begins: where the last one stopped, else a sweep of everything or of what changed. */
    private CrawlPosition begin(KnownSource source, boolean full, Instant now) {
        CrawlPosition position = store.position(source.id());
        if (position.underway() && (position.full() || !full)) {
            return position;
        }
        Instant swept = position.swept();
        Instant sweptFull = position.sweptFull();
        boolean due = sweptFull == null || sweptFull.plus(FULL_EVERY).isBefore(now);
        boolean everything = full || swept == null || due || source.kind() != KnownSource.Kind.REGISTRY_API;
        CrawlPosition next =
                position.beginning(everything, everything || swept == null ? null : swept.minus(OVERLAP), now);
        if (full) {
            next = next.validated(null, null);
        }
        store.move(next);
        return next;
    }

    private CrawlRun swept(Visit visit, CrawlPosition from) {
        String failure;
        try {
            CrawlPosition end = sweep(visit, from);
            if (end.full() && !visit.tally().wasSameAsBefore()) {
                visit.tally().gone(store.withdrawUnseen(end.source(), end.sweep()));
            }
            store.move(end.ended());
            visit.tally().covered(store.coverage(end.source()));
            return visit.tally().run(State.DONE, clock.instant(), null);
        } catch (FetchException e) {
            visit.tally().problem(problem(e));
            failure = String.valueOf(e.getMessage());
        } catch (IOException e) {
            visit.tally()
                    .problem(new ReadingProblem(
                            Level.SOURCE_LOST,
                            Kind.MALFORMED,
                            visit.source().where(),
                            "",
                            String.valueOf(e.getMessage())));
            failure = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return visit.tally().run(State.INTERRUPTED, clock.instant(), "the visit was stopped");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "visiting " + visit.source().id(), e);
            failure = "the catalogue could not be written: " + e.getMessage();
        }
        return visit.tally().run(State.FAILED, clock.instant(), failure);
    }

    private static CrawlPosition sweep(Visit visit, CrawlPosition from) throws IOException, InterruptedException {
        return switch (visit.source().kind()) {
            case REGISTRY_API -> new RegistrySource(visit).sweep(from);
            case REGISTRY_FILE -> new WholeSource(visit).registryFile(from);
            case MANIFEST -> new WholeSource(visit).manifest(from);
            case FOLDER -> new WholeSource(visit).folder(from);
            case LIVE, BUNDLED -> throw new IOException(visit.source().id() + ": a source of this kind is not visited");
        };
    }

    /** What failed to be fetched, as a problem. */
    static ReadingProblem problem(FetchException e) {
        Kind kind = switch (e.kind()) {
            case NEEDS_AUTH -> Kind.NEEDS_AUTH;
            case FORBIDDEN_ADDRESS, ROBOTS, OPTED_OUT, BAD_ADDRESS -> Kind.REFUSED;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case STATUS, REDIRECTS, TIMEOUT, NETWORK -> Kind.UNREACHABLE;
        };
        return new ReadingProblem(
                Level.SOURCE_LOST, kind, e.address().toString(), e.kind().id(), String.valueOf(e.getMessage()));
    }

    /** What identifies every server that is known. */
    static Identities identities(CrawlStore store) {
        var identities = new Identities();
        store.identities(
                known -> identities.add(known.id(), known.source(), Links.of(known.packages(), known.repository())));
        store.links(entry -> identities.add(entry.serverId(), entry.source(), entry.links()));
        return identities;
    }

    /** Keeps the state of a run, not more often than anybody looks. */
    private final class Notes {

        private final RunTally tally;
        private final Consumer<String> progress;
        private long next = System.nanoTime();

        Notes(RunTally tally, Consumer<String> progress) {
            this.tally = tally;
            this.progress = progress;
        }

        synchronized void take() {
            progress.accept(tally.line());
            long now = System.nanoTime();
            if (now >= next) {
                next = now + BETWEEN_NOTES.toNanos();
                store.keep(tally.run(State.RUNNING, null, null));
            }
        }
    }
}
