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

/**
 * Ready once the index shows everything that is stored; it stays so while it follows an ingest by less than a second, and
 * while its successor is built. Says by which rules this process judges, and whether newer ones have judged.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final CatalogStore store;
    private final IndexFollower follower;
    private final Rejudging rejudging;
    private final RuleSet rules;

    IndexHealth(CatalogStore store, IndexFollower follower, Rejudging rejudging, RuleSet rules) {
        this.store = store;
        this.follower = follower;
        this.rejudging = rejudging;
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogState state = store.state();
        String judgedBy = Objects.requireNonNullElse(state.rulesVersion(), rules.version());
        boolean older = rejudging.olderThanStored();
        var response = HealthCheckResponse.named("catalogue")
                .status(follower.serves())
                .withData("catalogRevision", state.revision())
                .withData("indexRevision", follower.revision())
                .withData("rulesVersion", rules.version())
                .withData("judgedByRules", judgedBy)
                .withData("serversLeftToJudge", store.judgedByOthers(judgedBy))
                .withData("olderRulesThanStored", older);
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
