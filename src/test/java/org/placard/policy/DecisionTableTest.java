package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Risk;
import org.placard.model.RiskDecision;
import org.placard.model.Tool;

class DecisionTableTest {

    private static final double[] CONFIDENCES = {0.95, 0.7, 0.3};

    private static Decision decide(
            Posture posture, Category category, Risk risk, double confidence, Capability... has) {
        return DecisionTable.advise(
                        new RatedTool(
                                Tools.definition("t", List.of()),
                                Tools.judged(category, risk, confidence, null, Set.copyOf(List.of(has)))),
                        posture)
                .decision();
    }

    private interface Visit {
        void at(Posture posture, Category category, Risk risk);
    }

    private static void everywhere(Visit visit) {
        for (Posture posture : Posture.values()) {
            for (Category category : Category.values()) {
                for (Risk risk : Risk.values()) {
                    visit.at(posture, category, risk);
                }
            }
        }
    }

    @Test
    void aHigherRiskNeverLoosens() {
        everywhere((posture, category, risk) -> {
            if (risk != Risk.CRITICAL) {
                assertThat(DecisionTable.start(posture, category, risk.shifted(1)))
                        .as("%s %s above %s", posture, category, risk)
                        .isGreaterThanOrEqualTo(DecisionTable.start(posture, category, risk));
            }
        });
    }

    @Test
    void lowerConfidenceNeverLoosens() {
        everywhere((posture, category, risk) -> {
            for (Capability capability : Capability.values()) {
                for (int i = 1; i < CONFIDENCES.length; i++) {
                    assertThat(decide(posture, category, risk, CONFIDENCES[i], capability))
                            .as("%s %s %s %s %s", posture, category, risk, capability, CONFIDENCES[i])
                            .isGreaterThanOrEqualTo(decide(posture, category, risk, CONFIDENCES[i - 1], capability));
                }
            }
        });
    }

    @Test
    void anotherCapabilityNeverLoosens() {
        everywhere((posture, category, risk) -> {
            for (Capability one : Capability.values()) {
                for (Capability other : Capability.values()) {
                    assertThat(decide(posture, category, risk, 0.9, one, other))
                            .isGreaterThanOrEqualTo(decide(posture, category, risk, 0.9, one))
                            .isGreaterThanOrEqualTo(decide(posture, category, risk, 0.9));
                }
            }
        });
    }

    @Test
    void strictIsNeverLooserThanBalancedNorBalancedThanPermissive() {
        for (Category category : Category.values()) {
            for (Risk risk : Risk.values()) {
                for (double confidence : CONFIDENCES) {
                    for (Capability capability : Capability.values()) {
                        var decisions = new ArrayList<Decision>();
                        for (Posture posture : Posture.values()) {
                            decisions.add(decide(posture, category, risk, confidence, capability));
                        }
                        assertThat(decisions.get(0))
                                .as("%s %s %s %s", category, risk, confidence, capability)
                                .isGreaterThanOrEqualTo(decisions.get(1));
                        assertThat(decisions.get(1)).isGreaterThanOrEqualTo(decisions.get(2));
                    }
                }
            }
        }
    }

    @Test
    void theBalancedStartsAreThoseOfTheDocument() {
        assertThat(decide(Posture.BALANCED, Category.READ, Risk.LOW, 0.9)).isEqualTo(Decision.ALLOW);
        assertThat(decide(Posture.BALANCED, Category.WRITE, Risk.MEDIUM, 0.9)).isEqualTo(Decision.LIMIT);
        assertThat(decide(Posture.BALANCED, Category.EXECUTE, Risk.HIGH, 0.9)).isEqualTo(Decision.LIMIT);
        assertThat(decide(Posture.BALANCED, Category.DESTRUCTIVE, Risk.CRITICAL, 0.9))
                .isEqualTo(Decision.HIDE);
        assertThat(decide(Posture.BALANCED, Category.FINANCIAL, Risk.CRITICAL, 0.9))
                .isEqualTo(Decision.ASK);
    }

    @Test
    void aSecretIsAskedForAndAShellIsNotAllowedTenTimesAMinute() {
        assertThat(decide(Posture.BALANCED, Category.READ, Risk.LOW, 0.9, Capability.READS_SECRETS))
                .isEqualTo(Decision.ASK);
        assertThat(decide(Posture.BALANCED, Category.EXECUTE, Risk.CRITICAL, 0.9, Capability.RUNS_CODE))
                .isEqualTo(Decision.ASK);
    }

    @Test
    void whatHasNoDefinitionIsDeniedUnderEveryPosture() {
        var nothing = new RatedTool(Tool.of("mystery", Description.NOT_CARRIED), null);
        var nameInAList = new RatedTool(
                Tool.of("list_things", Description.NOT_CARRIED),
                Tools.judged(Category.READ, Risk.LOW, 0.9, null, Set.of()));
        for (Posture posture : Posture.values()) {
            assertThat(DecisionTable.advise(nothing, posture).decision()).isEqualTo(Decision.DENY);
            assertThat(DecisionTable.advise(nameInAList, posture).decision()).isEqualTo(Decision.DENY);
        }
    }

    @Test
    void whatNoRuleSpokeForIsDenied() {
        Classification c = Tools.judged(Category.READ, Risk.LOW, 0.3, null, Set.of());
        var unknown = new Classification(
                c.category(), c.risk(), 0.3, null, 0, c.coverage(), Set.of(), List.of(), List.of(), List.of(), "test");
        assertThat(DecisionTable.advise(new RatedTool(Tools.definition("t", List.of()), unknown), Posture.PERMISSIVE)
                        .decision())
                .isEqualTo(Decision.DENY);
    }

    @Test
    void aNameAloneIsAsked() {
        Classification c = Tools.judged(Category.READ, Risk.LOW, 0.7, null, Set.of());
        var nameOnly = new Classification(
                c.category(),
                c.risk(),
                c.confidence(),
                null,
                c.margin(),
                new Coverage(EnumSet.of(Coverage.Part.NAME)),
                Set.of(),
                List.of(),
                List.of(),
                c.findings(),
                "test");
        assertThat(DecisionTable.advise(
                        new RatedTool(Tool.of("list_x", Description.EMPTY), nameOnly), Posture.BALANCED))
                .satisfies(advice -> {
                    assertThat(advice.decision()).isEqualTo(Decision.ASK);
                    assertThat(advice.because()).contains("Only its name");
                });
    }

    @Test
    void aDoubtedReadThatMayDeleteIsAsked() {
        var doubted = new RatedTool(
                Tools.definition("t", List.of()),
                Tools.judged(Category.READ, Risk.LOW, 0.5, Category.DESTRUCTIVE, Set.of()));
        assertThat(DecisionTable.advise(doubted, Posture.BALANCED).decision()).isEqualTo(Decision.ASK);
    }

    @Test
    void poisonedTextIsHiddenBecauseBeingListedIsEnough() {
        for (Posture posture : Posture.values()) {
            assertThat(DecisionTable.advise(Tools.poisoned("search"), posture).decision())
                    .isEqualTo(Decision.HIDE);
        }
    }

    @Test
    void whoTakesTheRiskOfExactlyThisDefinitionIsLimitedAtMost() {
        var decision = new RiskDecision(
                "a/b", "t", "ab".repeat(32), RiskDecision.Ruling.ACCEPT, "It is a sandbox.", "Ada", null);
        everywhere((posture, category, risk) -> {
            Tool tool = Tools.definition("t", List.of());
            Classification judged = Tools.judged(category, risk, 0.95, null, Set.of());
            Decision alone =
                    DecisionTable.advise(new RatedTool(tool, judged), posture).decision();
            for (RiskDecision.State state : RiskDecision.State.values()) {
                var standing = new RiskDecision.Standing(decision, state);
                var advice = DecisionTable.advise(new RatedTool(tool, judged, standing), posture);
                boolean loosened = standing.holds() && alone.compareTo(Decision.LIMIT) > 0;
                assertThat(advice.decision()).isEqualTo(loosened ? Decision.LIMIT : alone);
                if (loosened) {
                    assertThat(advice.because()).contains("accepted (Ada)");
                }
            }
        });
    }
}
