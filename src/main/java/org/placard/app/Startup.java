package org.placard.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.placard.ingest.BundledCatalog;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Rejudging;

/** What has to be so before, and soon after, the first answer: bundled servers, judgements by these rules, an index. */
@ApplicationScoped
class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final BundledCatalog bundled;
    private final Rejudging rejudging;
    private final IndexFollower follower;
    private volatile boolean stopping;
    private volatile @Nullable Thread judging;

    Startup(BundledCatalog bundled, Rejudging rejudging, IndexFollower follower) {
        this.bundled = bundled;
        this.rejudging = rejudging;
        this.follower = follower;
    }

    void begin(@Observes @Priority(10) StartupEvent event) throws IOException {
        rejudging.announce();
        if (!rejudging.older()) {
            bundled.load();
        }
        follower.start();
        judging = Thread.ofPlatform().name("rejudging").daemon().start(this::judge);
    }

    void end(@Observes ShutdownEvent event) {
        stopping = true;
        Thread running = judging;
        if (running != null) {
            running.interrupt();
        }
        follower.stop();
    }

    /** Waits until judgements are by these rules, or will not be. */
    void awaitJudgements() throws InterruptedException {
        Thread running = judging;
        if (running != null) {
            running.join();
        }
    }

    private void judge() {
        try {
            while (!stopping) {
                Rejudging.Result result = rejudging.run(line -> LOG.log(Level.INFO, line));
                switch (result) {
                    case UP_TO_DATE -> {
                        return;
                    }
                    case OLDER_RELEASE -> {
                        LOG.log(Level.WARNING, "newer rules have judged this catalogue; their judgements are served");
                        return;
                    }
                    case ELSEWHERE -> Thread.sleep(ASK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.log(Level.ERROR, "judging again failed; the next start goes on with it", e);
            }
        }
    }
}
