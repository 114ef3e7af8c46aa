package org.placard.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.placard.api.OperatorToken;
import org.placard.ingest.BundledCatalog;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Rejudging;

/**
 * What happens before the first answer: the bundled catalogue is loaded where it is missing. Judging anew and bringing the
 * index level go on beside the answers; health says when they are done.
 */
@ApplicationScoped
class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final BundledCatalog bundled;
    private final Rejudging rejudging;
    private final IndexFollower follower;
    private final boolean serving;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread judging;

    StartUp(
            BundledCatalog bundled,
            Rejudging rejudging,
            IndexFollower follower,
            OperatorToken operator,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.serving = serving;
        // Asked for, so that its file is there from the first start on.
        Objects.requireNonNull(operator);
        this.bundled = bundled;
        this.rejudging = rejudging;
        this.follower = follower;
    }

    void start(@Observes StartupEvent event) throws IOException {
        // Before the index is opened: it is stamped with the rules that judge.
        rejudging.announce();
        if (!rejudging.olderThanStored() && bundled.load()) {
            LOG.info("loaded the bundled catalogue");
        }
        // A command that only writes or reads brings the index level itself, where it has to be, at its end.
        if (serving) {
            follower.start();
        }
        judging = Thread.ofPlatform().daemon().name("rejudging").start(this::judge);
    }

    void stop(@Observes ShutdownEvent event) {
        rejudging.stop();
        // No interrupt: it would close the database's file under whoever writes.
        ended.countDown();
        awaitJudgements();
        follower.stop();
    }

    /** Waits until every judgement is by the rules in force, or this process has no say in it. */
    void awaitJudgements() {
        Thread thread = judging;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge() {
        try {
            while (ended.getCount() > 0) {
                switch (rejudging.run()) {
                    case UP_TO_DATE, STOPPED -> {
                        return;
                    }
                    case OLDER_RELEASE -> {
                        LOG.warn("newer rules judged this catalogue; it is served as stored. Update Placard");
                        return;
                    }
                    case ELSEWHERE -> ended.await(ASK_AGAIN.toSeconds(), TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("judging again failed; the next start goes on with it", e);
        }
    }
}
