package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Category;
import org.placard.rules.Calibration;
import org.placard.rules.RuleSet;

class FitTest {

    private static final Path RULES = Path.of(System.getProperty("placard.home", "."), "classifier-rules");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void logisticRegressionFindsTheCoefficientsThatMadeTheData() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] rows = new double[20_000][];
        boolean[] right = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextInt(2), 3};
            double sum = -1 + 2 * rows[i][0] - 0.5 * rows[i][1];
            right[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum));
        }

        double[] found = Logistic.fit(rows, right, 1e-6);

        assertThat(found[0]).isCloseTo(-1, within(0.1));
        assertThat(found[1]).isCloseTo(2, within(0.15));
        assertThat(found[2]).isCloseTo(-0.5, within(0.1));
        assertThat(found[3]).as("a feature that never varies").isZero();
    }

    @Test
    void logisticRegressionStaysFiniteWhereAllAreRight() {
        double[] found = Logistic.fit(new double[][] {{0}, {1}, {1}}, new boolean[] {true, true, true}, 2);

        for (double coefficient : found) {
            assertThat(coefficient).isFinite();
        }
    }

    @Test
    void serversAreNeverSplitBetweenFolds() {
        List<Labelled> tools = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Label label = Judgements.label("server-" + i % 37, Category.READ, null);
            tools.add(new Labelled(label, Judgements.specimen(label.server(), label.name())));
        }

        Folds folds = Folds.of(tools, 5);

        for (int i = 0; i < 5; i++) {
            Set<String> left = servers(folds.part(i));
            assertThat(servers(folds.without(i))).doesNotContainAnyElementsOf(left);
            assertThat(folds.part(i).size()).isBetween(30, 50);
            assertThat(folds.part(i).size() + folds.without(i).size()).isEqualTo(200);
        }
        assertThat(Folds.of(tools.reversed(), 5).part(2)).containsExactlyInAnyOrderElementsOf(folds.part(2));
    }

    private static Set<String> servers(List<Labelled> tools) {
        return tools.stream().map(tool -> tool.label().server()).collect(Collectors.toSet());
    }

    @Test
    void whatIsWrittenIsWhatTheRulesRead() throws IOException {
        Calibration calibration = Numbers.start()
                .moved(0, 0.1)
                .calibration(new double[] {-1.2345, 2, 0.5, 0}, "12 tools, it's a test: 'SHA-256 0'");
        copyRules();

        Files.writeString(folder.resolve("calibration.yaml"), CalibrationFile.write(calibration));

        assertThat(RuleSet.load(folder).calibration()).isEqualTo(calibration);
        assertThat(CalibrationFile.write(calibration)).doesNotContain("-0.0").endsWith("\n");
    }

    private void copyRules() throws IOException {
        try (var files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void tooFewToolsAreRefused() throws IOException {
        Fit fit = new Fit(RuleSet.load(RULES), line -> {});

        assertThatThrownBy(() -> fit.fit(List.of(), "none", 5))
                .hasMessage("0 labelled tools are too few to fit on; give at least 50");
    }

    @Test
    void weakStaysBelowModerateBelowStrong() {
        assertThat(Numbers.start().ordered()).isTrue();
        assertThat(Numbers.start().moved(0, 0.3).ordered()).isFalse();
        assertThat(Numbers.start()
                        .moved(0, 5)
                        .calibration(new double[] {0}, "x")
                        .weight(org.placard.model.Weight.WEAK))
                .isEqualTo(0.98);
    }
}
