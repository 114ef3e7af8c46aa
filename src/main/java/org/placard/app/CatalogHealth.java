package org.placard.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Rejudging;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;

/** Ready once searches see what is stored. Says which rules judged, and whether this release is too old to judge. */
@Readiness
@ApplicationScoped
class CatalogHealth implements HealthCheck {

    private final CatalogStore store;
    private final IndexFollower follower;
    private final Rejudging rejudging;
    private final RuleSet rules;

    CatalogHealth(CatalogStore store, IndexFollower follower, Rejudging rejudging, RuleSet rules) {
        this.store = store;
        this.follower = follower;
        this.rejudging = rejudging;
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogState state = store.state();
        String stored = Objects.requireNonNullElse(state.rulesVersion(), rules.version());
        boolean older = rejudging.older();
        var response = HealthCheckResponse.named("catalog")
                .status(follower.serves())
                .withData("revision", state.revision())
                .withData("indexRevision", follower.revision())
                .withData("rules", rules.version())
                .withData("judgedByRules", stored)
                .withData("serversLeftToJudge", store.judgedByOthers(stored))
                .withData("olderRelease", older);
        if (older) {
            response.withData("note", "newer rules judged this catalogue; it is served as stored. Update Placard");
        }
        String trouble = follower.trouble();
        if (trouble != null) {
            response.withData("trouble", trouble);
        }
        return response.build();
    }
}
