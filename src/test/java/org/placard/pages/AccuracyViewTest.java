package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.evaluate.Accuracy;
import org.placard.evaluate.Report;
import org.placard.evaluate.ReportJson;
import org.placard.model.Category;
import org.placard.rules.RuleFiles;

class AccuracyViewTest {

    private static final Path COMMITTED = RuleFiles.FOLDER.resolve(Accuracy.FILE);

    private static Accuracy committed() throws IOException {
        return Accuracy.load(RuleFiles.FOLDER);
    }

    private static AccuracyView.ReportView report(AccuracyView view) {
        AccuracyView.ReportView report = view.report();
        assertThat(report).isNotNull();
        return report;
    }

    @Test
    void theCommittedReportIsOfTheRulesThatServeOrThePageSaysThatItIsOlder() throws IOException {
        Accuracy accuracy = committed();
        String version = RuleFiles.ALL.version();
        String older = report(AccuracyView.of(accuracy, RuleFiles.ALL)).older();
        if (accuracy.current(version)) {
            assertThat(older).isEmpty();
        } else {
            assertThat(older)
                    .contains("older than the rules", version)
                    .contains(accuracy.report().orElseThrow().rulesVersion());
        }
    }

    @Test
    void theCommittedReportIsWhatEvaluateWritesAndHoldsNoTextOfTheTools() throws IOException {
        String text = Files.readString(COMMITTED);
        Report report = ReportJson.read(text);
        assertThat(ReportJson.write(report)).isEqualTo(text);
        assertThat(ReportJson.write(report.publishable())).isEqualTo(text);
        assertThat(text).doesNotContain("/work", "/tmp");
        assertThat(report.data().sha256()).matches("[0-9a-f]{64}");
        assertThat(report.data().labels()).isGreaterThan(590);
        assertThat(report.categories().categories()).hasSize(Category.values().length);
        assertThat(report.confidence().bands()).hasSize(10);
        assertThat(report.fit()).isNotNull();
        assertThat(report.parts()).extracting(part -> part.labels()).contains("labelled-tools");
    }

    @Test
    void thePlotsStayInsideTheirFrames() throws IOException {
        AccuracyView.ReportView report = report(AccuracyView.of(committed(), RuleFiles.ALL));
        assertThat(report.calibration().points()).isNotEmpty().allSatisfy(point -> {
            assertThat(point.x()).isBetween(40L, 344L);
            assertThat(point.high()).isBetween(12L, point.y());
            assertThat(point.low()).isBetween(point.y(), 262L);
            assertThat(point.words()).contains("said", "right", "of");
        });
        assertThat(report.confusion().rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.cells())
                        .hasSize(5)
                        .allSatisfy(cell ->
                                assertThat(Double.parseDouble(cell.shade())).isBetween(0.0, 1.0)));
        assertThat(report.categories().rows()).hasSize(5).allSatisfy(row -> {
            assertThat(row.recall().high()).isLessThanOrEqualTo(292);
            assertThat(row.recall().low()).isLessThanOrEqualTo(row.recall().high());
            assertThat(row.precisionShare().interval()).contains("–");
        });
    }

    @Test
    void whereTheRulesAreOthersThePageSaysThatTheReportIsOlder() throws IOException {
        String other = Files.readString(COMMITTED)
                .replaceFirst("\"rulesVersion\" : \"[^\"]+\"", "\"rulesVersion\" : \"0.0.9-abc\"");
        assertThat(report(AccuracyView.of(Accuracy.of(ReportJson.read(other)), RuleFiles.ALL))
                        .older())
                .contains("older than the rules", "0.0.9-abc", RuleFiles.ALL.version());
    }

    @Test
    void withoutAReportThePageSaysThatNothingWasMeasured(@TempDir Path empty) throws IOException {
        Accuracy none = Accuracy.load(empty);
        assertThat(none.report()).isEmpty();
        assertThat(none.current(RuleFiles.ALL.version())).isFalse();
        assertThat(AccuracyView.of(none, RuleFiles.ALL).report()).isNull();
    }

    @Test
    void aReportThatIsNoneStopsTheStartWithItsName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Accuracy.FILE), "{\"categories\":7}");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Accuracy.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Accuracy.FILE)
                .hasMessageContaining("evaluate --report");
    }
}
