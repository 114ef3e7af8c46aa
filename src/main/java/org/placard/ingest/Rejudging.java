package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
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

    private final CatalogStore store;
    private final CatalogLock lock;
    private final Judge judge;
    private final IndexFollower follower;

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
        ELSEWHERE
    }

    /** Whether newer rules than this release's have judged the catalogue. */
    public boolean older() {
        String stored = store.state().rulesVersion();
        return stored != null && RulesRelease.older(judge.rulesVersion(), stored);
    }

    /** Says in the catalogue which rules judge from now on, unless newer ones do. Comes before anything is judged. */
    public void announce() {
        CatalogState state = store.state();
        if (!judge.rulesVersion().equals(state.rulesVersion()) && !older()) {
            store.judgedBy(judge.rulesVersion());
        }
    }

    /** Judges again whatever has to be. */
    public Result run(Consumer<String> progress) {
        if (older()) {
            return Result.OLDER_RELEASE;
        }
        return lock.whileJudging(() -> judgeAll(progress)).orElse(Result.ELSEWHERE);
    }

    private Result judgeAll(Consumer<String> progress) {
        long left = store.judgedByOthers(judge.rulesVersion());
        String after = "";
        long done = 0;
        while (true) {
            List<WholeServer> batch = store.toJudge(judge.rulesVersion(), judge.corrected(), after);
            if (batch.isEmpty()) {
                return Result.UP_TO_DATE;
            }
            store.rejudge(batch.parallelStream().map(judge::again).toList());
            follower.nudge();
            after = batch.getLast().server().slug();
            done += batch.size();
            progress.accept("judged %,d of %,d servers again, by the rules %s"
                    .formatted(done, Math.max(done, left), judge.rulesVersion()));
        }
    }
}
