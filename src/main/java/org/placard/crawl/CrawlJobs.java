package org.placard.crawl;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.placard.knowledge.KnownSource;
import org.placard.model.CrawlRun;
import org.placard.store.CrawlStore;

/**
 * Visits that nobody waits for: those that an operator orders, and those that are due. The schedule is off unless
 * {@code placard.crawl.scheduled} says otherwise.
 */
@ApplicationScoped
public class CrawlJobs {

    private static final System.Logger LOG = System.getLogger(CrawlJobs.class.getName());

    private final Crawler crawler;
    private final CrawlStore store;
    private final Clock clock;
    private final boolean scheduled;

    CrawlJobs(
            Crawler crawler,
            CrawlStore store,
            Clock clock,
            @ConfigProperty(name = "placard.crawl.scheduled", defaultValue = "false") boolean scheduled) {
        this.crawler = crawler;
        this.store = store;
        this.clock = clock;
        this.scheduled = scheduled;
    }

    /**
     * Begins a visit and returns as soon as it has begun.
     *
     * @return the run; empty where another visit to the source is under way
     * @throws IllegalArgumentException if there is no such source
     */
    public Optional<CrawlRun> start(String source, boolean full) throws InterruptedException {
        var begun = new CompletableFuture<Optional<CrawlRun>>();
        Thread.ofVirtual().name("crawl-" + source).start(() -> {
            try {
                crawler.crawl(source, full, line -> {}, run -> begun.complete(Optional.of(run)));
                begun.complete(Optional.empty());
            } catch (RuntimeException e) {
                if (!begun.completeExceptionally(e)) {
                    LOG.log(System.Logger.Level.WARNING, "visiting " + source, e);
                }
            }
        });
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("visiting " + source, e.getCause());
        }
    }

    /** Visits what is due, one source after the other. */
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void visitWhatIsDue() {
        if (!scheduled) {
            return;
        }
        for (KnownSource source : crawler.sources()) {
            if (due(source)) {
                try {
                    crawler.crawl(source.id(), false, line -> {});
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "visiting " + source.id(), e);
                }
            }
        }
    }

    private boolean due(KnownSource source) {
        Duration every = source.every();
        Instant last = store.lastBegun(source.id()).orElse(Instant.EPOCH);
        return every != null && !last.plus(every).isAfter(clock.instant());
    }
}
