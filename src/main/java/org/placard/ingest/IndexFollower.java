package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.search.ToolIndex;
import org.placard.store.CatalogStore;

/**
 * Keeps the index of this process level with the database: on a nudge, and every second for what other processes wrote.
 * First start, ingest while serving and a crash are all the same to it: it reads what came after the index's revision.
 */
@ApplicationScoped
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int PAGE = 200;
    private static final int POLL_SECONDS = 1;

    private final CatalogStore store;
    private final ToolIndex index;
    private final Semaphore nudges = new Semaphore(0);
    private final Object oneAtATime = new Object();
    private volatile @Nullable Thread following;

    IndexFollower(CatalogStore store, ToolIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Something was written: look now rather than at the next second. */
    public void nudge() {
        nudges.release();
    }

    /** Whether the index shows everything that is stored. */
    public boolean level() {
        return index.rebuildReason().isEmpty() && index.revision() == store.revision();
    }

    /** The revision that searches see. */
    public long revision() {
        return index.revision();
    }

    /** Brings the index level with the database before it returns. */
    public void catchUp() {
        synchronized (oneAtATime) {
            try {
                if (index.rebuildReason().isPresent() || index.revision() > store.revision()) {
                    rebuild();
                }
                follow();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be written", e);
            }
        }
    }

    private void follow() throws IOException {
        while (true) {
            List<CatalogServer> changed = store.changedSince(index.revision(), PAGE);
            if (changed.isEmpty()) {
                return;
            }
            for (CatalogServer server : changed) {
                index.replaceServer(server, store.tools(server.slug()));
            }
            index.commit(changed.getLast().revision());
        }
    }

    /** Builds anew aside, while the old index keeps serving; what is written meanwhile is followed afterwards. */
    private void rebuild() throws IOException {
        LOG.infof("building the index anew: %s", index.rebuildReason().orElse("it is ahead of the database"));
        index.rebuild(shelf -> {
            long revision = store.revision();
            store.forEach((server, tools) -> {
                try {
                    shelf.replaceServer(server, tools);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return revision;
        });
    }

    /** Follows until {@link #stop()}. */
    public void start() {
        following = Thread.ofPlatform().daemon().name("index-follower").start(this::run);
    }

    /** Ends the following after what is under way; an interrupt would break the index's files off in mid-write. */
    public void stop() {
        Thread thread = following;
        following = null;
        nudge();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (following != null) {
            try {
                catchUp();
                if (nudges.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (following == null) {
                    return;
                }
                LOG.error("the index could not follow the database; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
