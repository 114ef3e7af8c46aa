package org.placard.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.placard.ingest.BundledCatalog;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Rejudging;

/**
 * What happens before the first answer: the bundled catalogue is loaded where it is missing. Judging anew and bringing the
 * index level go on beside the answers; health says when they are done.
 */
@ApplicationScoped
class StartUp {

    private final BundledCatalog bundled;
    private final Rejudging rejudging;
    private final IndexFollower follower;

    StartUp(BundledCatalog bundled, Rejudging rejudging, IndexFollower follower) {
        this.bundled = bundled;
        this.rejudging = rejudging;
        this.follower = follower;
    }

    void start(@Observes StartupEvent event) throws IOException {
        bundled.load();
        follower.start();
        Thread.ofPlatform().daemon().name("rejudging").start(rejudging::run);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }
}
