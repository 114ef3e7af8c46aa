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
    void whatIsPublishedHoldsNoTextOfTheToolsButTheirNames() {
        Label said = Judgements.label(Category.FINANCIAL, null);
        Label noted = new Label(
                null,
                "server",
                "tool",
                said.category(),
                said.acceptable(),
                null,
                said.mustNot(),
                said.flags(),
                said.silent(),
                said.capabilities(),
                List.of(),
                null,
                "a secret remark");
        Report report = Report.of(
                        "1.0-abc",
                        DATA,
                        List.of(judged(noted, Judgements.verdict(Category.READ, Risk.LOW, 0.9))),
                        category -> Risk.LOW)
                .with(
                        null,
                        new PoisoningScores(
                                new Share(0, 1),
                                List.of(),
                                new Share(0, 9),
                                new Share(0, 1),
                                new Share(0, 1),
                                List.of("server · a poisoned name"),
                                List.of()));
        assertThat(ReportJson.write(report)).contains("a secret remark", "a poisoned name");
        assertThat(ReportJson.write(report.publishable()))
                .doesNotContain("a secret remark", "a poisoned name")
                .contains("\"tool\" : \"tool\"");
    }

    @Test
    void eachLabelFileHasItsOwnFigures() {
        List<Judged> tools =
                List.of(judged(Category.READ, Category.READ, 0.9), judged(Category.FINANCIAL, Category.READ, 0.3));
        Report report = Report.of("1.0-abc", DATA, tools, category -> Risk.LOW)
                .with(List.of(PartScores.of("own", tools), PartScores.of("others", tools.subList(0, 1))));

        assertThat(ReportJson.read(ReportJson.write(report)).parts())
                .extracting(PartScores::labels, part -> part.right().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("own", 0.5),
                        org.assertj.core.groups.Tuple.tuple("others", 1.0));
        assertThat(ReportText.write(report)).contains("By label file", "harm called read 1 of 1");
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
