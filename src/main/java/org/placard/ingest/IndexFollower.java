package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.placard.search.ToolIndex;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;
import org.placard.store.Changes;
import org.placard.store.WholeServer;

/**
 * Keeps the index of this process as far as the database: on a nudge, and four times a second in case another
 * process wrote. An
 * index that does not fit the database is built anew beside the old one, which serves meanwhile.
 */
@ApplicationScoped
public class IndexFollower {

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    /** Often enough that what another process wrote is found within a second, also when it has to be committed. */
    private static final long PERIOD_MILLIS = 250;

    /** During a long ingest a commit costs more than what is in it: so many are enough for "within a second". */
    private static final long BETWEEN_COMMITS_MILLIS = 400;

    private final CatalogStore store;
    private final ToolIndex index;
    private final Semaphore nudges = new Semaphore(0);
    private final Object turn = new Object();
    private final Object progress = new Object();
    private volatile boolean stopped;
    private volatile long lastCommit = System.nanoTime();
    private volatile boolean caughtUp;
    private @Nullable String catalog;
    private volatile @Nullable String trouble;
    private volatile @Nullable Thread thread;

    IndexFollower(CatalogStore store, ToolIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Begins to follow, in a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            stopped = false;
            thread = Thread.ofPlatform().name("index-follower").daemon().start(this::follow);
        }
    }

    /** Ends following; what is committed stays. */
    public synchronized void stop() {
        stopped = true;
        nudge();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    /** Something was written: look now. */
    public void nudge() {
        nudges.release();
    }

    /** Whether the index has been as far as the database since the start, or serves while its successor is built. */
    public boolean serves() {
        return caughtUp || index.rebuildReason().isPresent() && index.revision() > 0;
    }

    /** Whether a thread follows, and can. */
    boolean follows() {
        return thread != null && trouble == null;
    }

    /** The revision that searches see. */
    public long revision() {
        return index.revision();
    }

    /** Why the index cannot follow at the moment, null while it can. */
    public @Nullable String trouble() {
        return trouble;
    }

    /**
     * Waits until searches see a revision; not where nobody follows or the index is in trouble.
     *
     * @return false if they do not within that time
     */
    public boolean await(long revision, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        nudge();
        synchronized (progress) {
            while (index.revision() < revision) {
                if (thread == null || trouble != null) {
                    return false;
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(progress, Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            }
        }
        return true;
    }

    private void follow() {
        while (!stopped) {
            try {
                catchUp();
                trouble = null;
            } catch (IOException | RuntimeException e) {
                String message = String.valueOf(e.getMessage());
                if (!stopped && !message.equals(trouble)) {
                    LOG.log(Level.WARNING, "the index cannot follow the catalogue; it tries again every second", e);
                    trouble = message;
                }
            }
            synchronized (progress) {
                progress.notifyAll();
            }
            pause();
        }
    }

    /** Nanoseconds until the next commit is worth it. */
    private long nextCommit() {
        return lastCommit + TimeUnit.MILLISECONDS.toNanos(BETWEEN_COMMITS_MILLIS) - System.nanoTime();
    }

    private void pause() {
        try {
            long next = nextCommit();
            if (next > 0 && !stopped) {
                TimeUnit.NANOSECONDS.sleep(next);
            }
            if (nudges.tryAcquire(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /**
     * Brings the index as far as the database before it returns, unless it has to be built anew and judgements are still
     * being replaced.
     */
    public void catchUp() throws IOException {
        synchronized (turn) {
            catchUpNow();
        }
    }

    private void catchUpNow() throws IOException {
        CatalogState state = store.state();
        boolean ahead = index.revision() > state.revision();
        boolean other = catalog != null && !catalog.equals(state.catalog());
        if (index.rebuildReason().isPresent() || ahead || other) {
            if (!ahead && !other && index.revision() > 0 && stillBeingJudged(state)) {
                return;
            }
            String why = other ? "another catalogue was imported" : "it is ahead of the database";
            LOG.log(
                    Level.INFO,
                    "building the index anew: {0}",
                    index.rebuildReason().orElse(why));
            index.rebuild(this::fill);
        }
        catalog = state.catalog();
        long revision = index.revision();
        boolean uncommitted = false;
        while (!stopped) {
            Changes changes = store.changesAfter(revision);
            put(changes, index::replaceServer);
            revision = changes.upTo();
            boolean end = changes.servers().isEmpty();
            uncommitted |= !end;
            // While nobody searches, one commit at the end is enough.
            if (uncommitted && (end || thread != null && nextCommit() <= 0)) {
                index.commit(revision);
                lastCommit = System.nanoTime();
                uncommitted = false;
                synchronized (progress) {
                    progress.notifyAll();
                }
            }
            if (end) {
                caughtUp = true;
                return;
            }
        }
    }

    /** On all cores, as taking texts apart is most of the work. */
    private static void put(Changes changes, ToolIndex.Shelf shelf) throws IOException {
        try {
            changes.servers().parallelStream().forEach(changed -> put(changed, shelf));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One server that the index refuses does not keep the others from being found. */
    private static void put(WholeServer changed, ToolIndex.Shelf shelf) {
        try {
            shelf.replaceServer(changed.server(), changed.tools());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "the index refuses the server " + changed.server().id(),
                    e);
        }
    }

    /** While judgements are being replaced, the old index answers; the new one is built from the new ones. */
    private boolean stillBeingJudged(CatalogState state) {
        String rules = state.rulesVersion();
        return rules != null && store.judgedByOthers(rules) > 0;
    }

    private long fill(ToolIndex.Shelf shelf) throws IOException {
        long revision = 0;
        while (true) {
            if (stopped) {
                throw new IOException("the process ends; the index is built at the next start");
            }
            Changes changes = store.changesAfter(revision);
            if (changes.servers().isEmpty()) {
                return revision;
            }
            put(changes, shelf);
            revision = changes.upTo();
        }
    }
}
