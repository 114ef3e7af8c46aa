package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.placard.store.CatalogLock;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;
import org.placard.store.WholeServer;

/**
 * Judges again what other rules judged. One process at a time; one with an older release never does, it serves what is
 * stored. May be broken off at any point: what is left is found again by its rules' version.
 */
@ApplicationScoped
public class Rejudging {

    private static final Logger LOG = Logger.getLogger(Rejudging.class);

    private final CatalogStore store;
    private final CatalogLock lock;
    private final Judge judge;
    private final IndexFollower follower;
    private volatile boolean stopped;

    Rejudging(CatalogStore store, CatalogLock lock, Judge judge, IndexFollower follower) {
        this.store = store;
        this.lock = lock;
        this.judge = judge;
        this.follower = follower;
    }

    /** What a run came to. */
    public enum Result {
        /** Every judgement is by these rules. */
        UP_TO_DATE,
        /** Newer rules have judged here; their judgements are served. */
        OLDER_RELEASE,
        /** Another process is at it; ask again later. */
        ELSEWHERE,
        /** It was told to end; what is left is judged at the next start. */
        STOPPED
    }

    /** Whether newer rules than this release's have judged the catalogue. */
    public boolean olderThanStored() {
        String stored = store.state().rulesVersion();
        return stored != null && RulesRelease.older(judge.rulesVersion(), stored);
    }

    /** Says in the catalogue which rules judge from now on, unless newer ones do. Comes before anything is judged. */
    public void announce() {
        CatalogState state = store.state();
        if (!judge.rulesVersion().equals(state.rulesVersion()) && !olderThanStored()) {
            store.judgedBy(judge.rulesVersion());
        }
    }

    /** Ends a run after the servers that are under way. */
    public void stop() {
        stopped = true;
    }

    /** Judges again whatever has to be. */
    public Result run() {
        if (olderThanStored()) {
            return Result.OLDER_RELEASE;
        }
        return lock.whileJudging(this::judgeAll).orElse(Result.ELSEWHERE);
    }

    private Result judgeAll() {
        String after = "";
        long judged = 0;
        while (!stopped) {
            List<WholeServer> batch = store.toJudge(judge.rulesVersion(), judge.corrected(), after);
            if (batch.isEmpty()) {
                if (judged > 0) {
                    LOG.infof("judged %,d servers by the rules %s", judged, judge.rulesVersion());
                }
                return Result.UP_TO_DATE;
            }
            store.rejudge(batch.parallelStream().map(judge::again).toList());
            follower.nudge();
            after = batch.getLast().server().slug();
            judged += batch.size();
        }
        return Result.STOPPED;
    }
}
