package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.placard.evaluate.Judgements.judged;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Risk;

class ReportTest {

    private static final DataSet DATA =
            new DataSet("abc", "2026-11-25", 3, 1, 1, List.of(new DataSet.Part("embedded", 3)));

    private static Report report() {
        return Report.of(
                        "1.0-abc",
                        DATA,
                        List.of(
                                judged(Category.READ, Category.READ, 0.91),
                                judged(Category.WRITE, Category.WRITE, 0.55),
                                judged(Category.FINANCIAL, Category.READ, 0.33)),
                        category -> Risk.LOW)
                .with(
                        new HintScores(new Share(1, 2), new Share(0, 0), new Share(0, 1), List.of()),
                        new PoisoningScores(
                                new Share(1, 1),
                                List.of(new PoisoningScores.Kind("shadowing", true, new Share(1, 1))),
                                new Share(0, 9),
                                new Share(0, 1),
                                new Share(0, 1),
                                List.of(),
                                List.of("s · x\u001b[31m")))
                .with(new FitScores(5, measured(0.1), measured(0.2)));
    }

    private static FitScores.Measured measured(double error) {
        return new FitScores.Measured(
                new Share(9, 10), 0.9, new Share(0, 3), new Share(0, 4), error, 0.8, new Share(1, 10), new Share(1, 1));
    }

    @Test
    void aReportSurvivesJson() {
        Report report = report();

        String json = ReportJson.write(report);

        assertThat(ReportJson.write(ReportJson.read(json))).isEqualTo(json);
        assertThat(ReportJson.read(json).categories().right()).isEqualTo(new Share(2, 3));
        assertThat(ReportJson.read(json).risk().equal().value()).isNaN();
        assertThat(json)
                .contains("\"category\" : \"financial\"")
                .doesNotContain("NaN")
                .endsWith("}\n");
    }

    @Test
    void whatIsNoReportSaysHowToGetOne() {
        assertThatThrownBy(() -> ReportJson.read("{\"categories\":7}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it anew with evaluate --report");
    }

    @Test
    void theTextNamesEveryFigureAndNeverReachesTheTerminalRaw() {
        String text = ReportText.write(report());

        assertThat(text)
                .contains("right (equal or acceptable)", "66.67 %", "2 of 3")
                .contains("macro-F1", "AUROC", "expected calibration error", "5-fold", "1 labels found no tool")
                .contains("! read        not financial")
                .contains("wronged  s · x?[31m")
                .doesNotContain("\u001b", "NaN");
    }
}
