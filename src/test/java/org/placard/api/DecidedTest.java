package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placard.knowledge.Decisions;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Provenance;
import org.placard.model.Risk;
import org.placard.model.RiskDecision;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;
import org.placard.policy.Decision;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;

class DecidedTest {

    private static final String DIGEST = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static CatalogTool tool(String digest) {
        var provenance = new Provenance("t", "t", "t", Provenance.Observation.PUBLISHED, NOW);
        var server = new CatalogServer(
                "a/b",
                "a-b",
                null,
                null,
                null,
                List.of(),
                ServerCoverage.DEFINED,
                provenance,
                Risk.CRITICAL,
                1,
                1,
                NOW,
                NOW,
                "1");
        var verdict = new Classification(
                Category.DESTRUCTIVE,
                Risk.CRITICAL,
                0.95,
                null,
                0.9,
                new Coverage(Set.of(Coverage.Part.NAME, Coverage.Part.DESCRIPTION)),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                "1");
        return new CatalogTool(server, Tool.of("purge", Description.of("Purges the cache.")), verdict, digest);
    }

    private static Decided decided(String until) {
        var decision = new RiskDecision(
                "a/b",
                "purge",
                DIGEST,
                RiskDecision.Ruling.NOT_AFFECTED,
                "The cache rebuilds itself.",
                "Ada",
                LocalDate.parse(until));
        return new Decided(new Decisions(List.of(decision)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Decision policy(CatalogTool tool) {
        return Recommendation.forServer(List.of(RatedTool.of(tool))).decision("purge");
    }

    @Test
    void whatWasDecidedIsLaidOverTheToolAndLoosensItsPolicyToALimit() {
        CatalogTool over = decided("2026-11-25").over(tool(DIGEST));

        assertThat(DecisionView.of(over.standing()))
                .isEqualTo(new DecisionView(
                        "not-affected",
                        "holds",
                        "The cache rebuilds itself.",
                        "Ada",
                        LocalDate.parse("2026-11-25"),
                        "The risk does not arise here (Ada, until 2026-11-25): The cache rebuilds itself."));
        assertThat(over.classification().risk()).isEqualTo(Risk.CRITICAL);
        assertThat(policy(over)).isEqualTo(Decision.LIMIT);
        assertThat(policy(tool(DIGEST))).isGreaterThan(Decision.LIMIT);
    }

    @Test
    void anotherDefinitionOrAnotherDayLeavesThePolicyAsItWas() {
        CatalogTool changed = decided("2026-11-25").over(tool("cd".repeat(32)));
        CatalogTool expired = decided("2026-11-24").over(tool(DIGEST));

        assertThat(changed.standing()).extracting(RiskDecision.Standing::state).isEqualTo(RiskDecision.State.REOPENED);
        assertThat(expired.standing()).extracting(RiskDecision.Standing::state).isEqualTo(RiskDecision.State.EXPIRED);
        assertThat(policy(changed)).isEqualTo(policy(tool(DIGEST)));
        assertThat(policy(expired)).isEqualTo(policy(tool(DIGEST)));
    }

    @Test
    void whereNobodyDecidedNothingIsSaid() {
        var nobody = new Decided(Decisions.NONE, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(nobody.over(List.of(tool(DIGEST)))).containsExactly(tool(DIGEST));
        assertThat(DecisionView.of(null)).isNull();
    }
}
