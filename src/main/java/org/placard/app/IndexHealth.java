package org.placard.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Rejudging;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStore;

/** Ready once the index shows everything that is stored. Says by which rules this process judges. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final CatalogStore store;
    private final IndexFollower follower;
    private final Rejudging rejudging;
    private final RuleSet rules;
    private volatile boolean everLevel;

    IndexHealth(CatalogStore store, IndexFollower follower, Rejudging rejudging, RuleSet rules) {
        this.store = store;
        this.follower = follower;
        this.rejudging = rejudging;
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        // Once level it stays ready: during an ingest the index is behind by less than a second, and that is no
        // failure.
        everLevel = everLevel || follower.level();
        return HealthCheckResponse.named("catalogue")
                .status(everLevel)
                .withData("catalogRevision", store.revision())
                .withData("indexRevision", follower.revision())
                .withData("rulesVersion", rules.version())
                .withData("olderRulesThanStored", rejudging.olderThanStored())
                .build();
    }
}
