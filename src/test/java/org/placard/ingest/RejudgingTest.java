package org.placard.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.placard.model.CatalogServer;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogLock;
import org.placard.store.CatalogStore;
import org.placard.store.Judged;

@QuarkusTest
class RejudgingTest {

    @Inject
    Rejudging rejudging;

    @Inject
    Ingest ingest;

    @Inject
    CatalogStore store;

    @Inject
    CatalogLock lock;

    @Inject
    RuleSet rules;

    @AfterEach
    void theseRulesJudgeAgain() {
        store.judgedBy(rules.version());
    }

    @Test
    void whatOtherRulesJudgedIsJudgedByTheseAndOnlyThat() {
        store.replace(
                Judged.prepared(Judged.server("rejudging/old", "delete_file"), Category.READ, Risk.LOW, "0.0.1-other"));
        CatalogServer before = store.serverById("rejudging/old").orElseThrow();

        assertThat(rejudging.run()).isEqualTo(Rejudging.Result.UP_TO_DATE);

        CatalogServer after = store.serverById("rejudging/old").orElseThrow();
        assertThat(after.rulesVersion()).isEqualTo(rules.version());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.provenance()).isEqualTo(before.provenance());
        assertThat(store.tools("rejudging-old"))
                .extracting(t -> t.classification().category())
                .containsExactly(Category.DESTRUCTIVE);
        long revision = store.revision();
        assertThat(rejudging.run()).isEqualTo(Rejudging.Result.UP_TO_DATE);
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void anOlderReleaseNeverJudges() {
        store.replace(Judged.prepared(
                Judged.server("rejudging/newer", "delete_file"), Category.FINANCIAL, Risk.HIGH, "99.0.0-newer"));
        store.judgedBy("99.0.0-newer");

        rejudging.announce();

        assertThat(rejudging.run()).isEqualTo(Rejudging.Result.OLDER_RELEASE);
        assertThat(store.state().rulesVersion()).isEqualTo("99.0.0-newer");
        assertThat(store.serverById("rejudging/newer").orElseThrow().rulesVersion())
                .isEqualTo("99.0.0-newer");
        assertThatThrownBy(() -> ingest.files(List.of(), line -> {}))
                .isInstanceOf(OlderRulesException.class)
                .hasMessageContaining("99.0.0-newer")
                .hasMessageContaining("update Placard");
    }

    @Test
    void onlyOneProcessJudgesAtATime() {
        assertThat(lock.whileJudging(() -> lock.whileJudging(() -> "twice")))
                .isPresent()
                .get()
                .isEqualTo(java.util.Optional.empty());
        assertThat(lock.whileJudging(() -> "free again")).contains("free again");
    }
}
