package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.placard.evaluate.Judgements.judged;
import static org.placard.evaluate.Judgements.label;
import static org.placard.evaluate.Judgements.verdict;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.model.Weight;

class ScoresTest {

    private static final Map<Category, Risk> START = Map.of(
            Category.READ, Risk.LOW,
            Category.WRITE, Risk.MEDIUM,
            Category.EXECUTE, Risk.HIGH,
            Category.DESTRUCTIVE, Risk.CRITICAL,
            Category.FINANCIAL, Risk.CRITICAL);

    @Test
    void anAcceptableAnswerIsRightAndNotEqual() {
        var scores = CategoryScores.of(List.of(
                judged(label(Category.WRITE, null, Category.EXECUTE), verdict(Category.EXECUTE, Risk.HIGH, 1)),
                judged(Category.READ, Category.READ, 1),
                judged(Category.READ, Category.WRITE, 1)));

        assertThat(scores.right()).isEqualTo(new Share(2, 3));
        assertThat(scores.equal()).isEqualTo(new Share(1, 3));
        assertThat(scores.confusion().get(Category.WRITE.ordinal()).get(Category.EXECUTE.ordinal()))
                .isEqualTo(1);
    }

    @Test
    void macroF1IsTheMeanOverTheCategoriesThatOccur() {
        // read: precision 1, recall 1/2, F1 2/3; write: precision 1/2, recall 1, F1 2/3
        var scores = CategoryScores.of(List.of(
                judged(Category.READ, Category.READ, 1),
                judged(Category.READ, Category.WRITE, 1),
                judged(Category.WRITE, Category.WRITE, 1)));

        assertThat(scores.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.categories().get(Category.FINANCIAL.ordinal()).f1()).isNaN();
    }

    @Test
    void risksAreSplitByWhetherTheLabelIsItsCategorysStart() {
        var scores = RiskScores.of(
                List.of(
                        judged(label(Category.READ, Risk.LOW), verdict(Category.READ, Risk.LOW, 1)),
                        judged(label(Category.READ, Risk.HIGH), verdict(Category.READ, Risk.LOW, 1)),
                        judged(label(Category.WRITE, Risk.HIGH), verdict(Category.WRITE, Risk.HIGH, 1)),
                        judged(label(Category.READ, Risk.LOW), verdict(Category.EXECUTE, Risk.HIGH, 1)),
                        judged(label(Category.READ, null), verdict(Category.EXECUTE, Risk.HIGH, 1))),
                START::get);

        assertThat(scores)
                .isEqualTo(new RiskScores(
                        new Share(2, 4), new Share(1, 2), new Share(1, 2), new Share(1, 4), new Share(1, 4)));
    }

    @Test
    void seriousErrorsAreThoseThatNoReaderWouldMake() {
        var errors = SeriousErrors.of(List.of(
                judged(Category.FINANCIAL, Category.READ, 1),
                judged(label(Category.EXECUTE, null, Category.READ), verdict(Category.READ, Risk.LOW, 1)),
                judged(Category.DESTRUCTIVE, Category.WRITE, 1),
                judged(Category.READ, Category.DESTRUCTIVE, 1),
                judged(Category.READ, Category.EXECUTE, 1)));

        assertThat(errors.harmCalledRead()).isEqualTo(new Share(1, 3));
        assertThat(errors.readCalledHarm()).isEqualTo(new Share(1, 2));
    }

    @Test
    void aCalibratedClassifierHasNoCalibrationError() {
        var scores = ConfidenceScores.of(List.of(
                judged(Category.READ, Category.READ, 0.75),
                judged(Category.READ, Category.READ, 0.75),
                judged(Category.READ, Category.READ, 0.75),
                judged(Category.READ, Category.WRITE, 0.75)));

        assertThat(scores.error()).isCloseTo(0, within(1e-9));
        assertThat(scores.bands().get(7).right()).isEqualTo(new Share(3, 4));
        assertThat(scores.ranking()).isEqualTo(0.5);
    }

    @Test
    void theCalibrationErrorWeighsBandsByTheirTools() {
        var scores = ConfidenceScores.of(List.of(
                judged(Category.READ, Category.READ, 1.0),
                judged(Category.READ, Category.READ, 1.0),
                judged(Category.READ, Category.READ, 1.0),
                judged(Category.READ, Category.WRITE, 0.5)));

        assertThat(scores.error()).isCloseTo(0.125, within(1e-9));
        assertThat(scores.ranking()).isEqualTo(1);
        assertThat(scores.unsure()).isEqualTo(new Share(1, 4));
        assertThat(scores.errorsUnsure()).isEqualTo(new Share(1, 1));
    }

    @Test
    void rankingCountsPairsAndHalvesTies() {
        // right at 0.9 and 0.5, wrong at 0.5 and 0.1: of four pairs three and a half are in order
        var scores = ConfidenceScores.of(List.of(
                judged(Category.READ, Category.READ, 0.9),
                judged(Category.READ, Category.READ, 0.5),
                judged(Category.READ, Category.WRITE, 0.5),
                judged(Category.READ, Category.WRITE, 0.1)));

        assertThat(scores.ranking()).isCloseTo(3.5 / 4, within(1e-9));
    }

    @Test
    void whereAllAreRightNothingCanBeRanked() {
        assertThat(ConfidenceScores.of(List.of(judged(Category.READ, Category.READ, 0.9)))
                        .ranking())
                .isNaN();
    }

    @Test
    void aRuleIsBlamedWhereItSpokeForAWrongAnswer() {
        Finding finding =
                new Finding("writes", new Effect.Assigns(Category.WRITE), Weight.STRONG, "It writes.", List.of());
        var scores = RuleScore.all(List.of(
                judged(label(Category.WRITE, null), verdict(Category.WRITE, Risk.MEDIUM, 1, finding)),
                judged(label(Category.READ, null), verdict(Category.WRITE, Risk.MEDIUM, 1, finding, finding)),
                judged(label(Category.EXECUTE, null), verdict(Category.EXECUTE, Risk.HIGH, 1, finding))));

        assertThat(scores).containsExactly(new RuleScore("writes", "assigns:write", new Share(1, 3), 1));
    }

    @Test
    void theWorstErrorsAreSeriousThenSure() {
        var mistakes = Mistake.all(List.of(
                judged(Category.READ, Category.WRITE, 0.99),
                judged(Category.FINANCIAL, Category.READ, 0.4),
                judged(Category.READ, Category.WRITE, 0.5),
                judged(Category.READ, Category.READ, 1)));

        assertThat(mistakes).extracting(Mistake::confidence).containsExactly(0.4, 0.99, 0.5);
        assertThat(mistakes.getFirst().serious()).isTrue();
    }
}
