package org.placard.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.placard.classify.Classifier;
import org.placard.classify.Features;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.rules.Calibration;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/**
 * Finds the numbers behind the words on labelled tools. First the weights, excuses and floors, one after the other, as
 * long as fewer categories are wrong; then the coefficients of the confidence. Nothing is random: the same tools and
 * rules give the same numbers.
 */
public final class Fit {

    private static final double[] STEPS = {0.02, -0.02, 0.05, -0.05, 0.1, -0.1, 0.2, -0.2};
    private static final int ROUNDS = 4;
    private static final double SERIOUS = 3;
    private static final double BALANCE = 0.25;
    private static final double DISTANCE = 0.2;
    private static final double RIDGE = 4;
    /** In how many parts the rules are left out, one part after the other. */
    private static final int PARTS = 4;
    /** What share of the tools is shown as a guess. */
    private static final double UNSURE = 0.10;

    private final RuleSet rules;
    private final Consumer<String> progress;

    /**
     * @param rules the rules; their present numbers do not matter
     * @param progress is told in one line what is being done
     */
    public Fit(RuleSet rules, Consumer<String> progress) {
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * The fitted numbers and how well they do.
     *
     * @param calibration fitted on all tools
     */
    public record Result(Calibration calibration, FitScores scores) {}

    /**
     * @param tools at least ten times as many as folds
     * @param data what the tools are, in one line, for the calibration's file
     * @param folds how often to check on servers left out
     */
    public Result fit(List<Labelled> tools, String data, int folds) {
        if (tools.size() < 10 * folds) {
            throw new IllegalArgumentException(
                    "%d labelled tools are too few to fit on; give at least %d".formatted(tools.size(), 10 * folds));
        }
        progress.accept("fitting on %d tools".formatted(tools.size()));
        Calibration calibration = numbers(tools, data);
        FitScores.Measured fitted = FitScores.Measured.of(judge(tools, calibration));
        Folds parts = Folds.of(tools, folds);
        List<Judged> unseen = new ArrayList<>();
        for (int i = 0; i < parts.count(); i++) {
            progress.accept("checking on servers left out, %d of %d".formatted(i + 1, parts.count()));
            unseen.addAll(judge(parts.part(i), numbers(parts.without(i), data)));
        }
        return new Result(calibration, new FitScores(folds, fitted, FitScores.Measured.of(unseen)));
    }

    private List<Judged> judge(List<Labelled> tools, Calibration calibration) {
        return Judged.all(tools, new Classifier(rules.withCalibration(calibration))::classify);
    }

    private Calibration numbers(List<Labelled> tools, String data) {
        Numbers best = Numbers.start();
        List<Weighed> weighed = weighed(best, tools);
        double least = cost(best, weighed);
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int i = 0; i < best.count(); i++) {
                Numbers from = best;
                for (double step : STEPS) {
                    Numbers other = from.moved(i, step);
                    double cost = other.ordered() ? cost(other, weighed) : Double.POSITIVE_INFINITY;
                    if (cost < least) {
                        least = cost;
                        best = other;
                        better = true;
                    }
                }
            }
        }
        return best.calibration(coefficients(best, tools), data);
    }

    /** A tool and what was found about it that bears on its category: numbers change its weight, not what was found. */
    private record Weighed(Judged judged, List<Finding> deciding) {}

    private List<Weighed> weighed(Numbers numbers, List<Labelled> tools) {
        return judge(tools, numbers.calibration(new double[] {0}, "trial")).stream()
                .map(judged -> new Weighed(
                        judged,
                        judged.verdict().findings().stream()
                                .filter(this::decides)
                                .toList()))
                .toList();
    }

    private boolean decides(Finding finding) {
        boolean counts = rules.rule(finding.rule())
                .map(rule -> rule.status() == Rule.Status.STABLE)
                .orElse(true);
        return counts && (finding.effect() instanceof Effect.Assigns || finding.effect() instanceof Effect.Excuses);
    }

    /** Wrong categories, serious ones more, rare categories as much as frequent ones, and the distance gone. */
    private double cost(Numbers numbers, List<Weighed> tools) {
        Classifier classifier = new Classifier(rules.withCalibration(numbers.calibration(new double[] {0}, "trial")));
        List<Judged> judged = new ArrayList<>(tools.size());
        double wrong = 0;
        for (Weighed weighed : tools) {
            Category category = classifier.category(weighed.deciding());
            Judged tool = weighed.judged().as(category == null ? Category.READ : category);
            judged.add(tool);
            wrong += tool.right() ? 0 : tool.harmCalledRead() || tool.readCalledHarm() ? SERIOUS : 1;
        }
        double macroF1 = CategoryScores.of(judged).macroF1();
        return wrong / tools.size() + BALANCE * (1 - macroF1) + DISTANCE / tools.size() * 10 * numbers.distance();
    }

    private double[] coefficients(Numbers numbers, List<Labelled> tools) {
        Calibration trial = numbers.calibration(new double[] {0}, "trial");
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        read(new Classifier(rules.withCalibration(trial)), tools, rows, right);
        int whole = rows.size();
        LeftOut leftOut = new LeftOut(rules.withCalibration(trial), PARTS);
        for (int part = 0; part < PARTS; part++) {
            read(new Classifier(leftOut.without(part)), tools, rows, right);
        }
        boolean[] answers = new boolean[right.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = right.get(i);
        }
        double[] found = Logistic.fit(rows.toArray(new double[0][]), answers, RIDGE);
        double[] out = Arrays.copyOf(found, found.length + 1);
        out[found.length] = unsure(rows.subList(0, whole), numbers.calibration(found, "trial"));
        return out;
    }

    /** The chance below which a tenth of the tools lie. */
    private static double unsure(List<double[]> rows, Calibration calibration) {
        double[] chances = rows.stream()
                .mapToDouble(row -> new Features(row).chance(calibration))
                .sorted()
                .toArray();
        return chances[(int) (chances.length * UNSURE)];
    }

    private static void read(Classifier classifier, List<Labelled> tools, List<double[]> rows, List<Boolean> right) {
        String[] names = Features.names();
        for (Labelled tool : tools) {
            var explanation =
                    classifier.explain(tool.specimen().tool(), tool.specimen().server());
            Map<String, Double> features = explanation.features();
            double[] row = new double[names.length];
            for (int i = 0; i < names.length; i++) {
                row[i] = features.getOrDefault(names[i], 0.0);
            }
            rows.add(row);
            right.add(tool.label().accepts(explanation.classification().category()));
        }
    }
}
