package org.placard.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.evaluate.Accuracy;
import org.placard.evaluate.FitScores;
import org.placard.evaluate.Mistake;
import org.placard.evaluate.Report;
import org.placard.evaluate.RuleScore;
import org.placard.evaluate.Share;
import org.placard.rules.RuleSet;

/**
 * How right the labels are, as it was measured and committed with the rules.
 *
 * @param rulesVersion of the rules that serve
 * @param report null where none was committed
 */
public record AccuracyView(
        Frame frame,
        String rulesVersion,
        String fitted,
        @Nullable ReportView report) {

    private static final int MISTAKES = 25;
    private static final int RULES = 25;
    private static final int HITS = 5;

    /**
     * The report.
     *
     * @param older why the figures are not those of the rules that serve; empty where they are
     * @param data what was measured, as a sentence
     * @param missing how many labels found no tool, empty for none
     * @param sums figures over all tools, with what they mean
     * @param risks the same of the risk
     * @param grave errors that hurt more than others
     * @param hints against authors' hints, empty where they were not measured
     * @param attacks texts written to deceive, empty where they were not measured
     * @param kinds the same by kind of attack
     * @param unseen fitted figures beside those on servers left out, empty where nothing was fitted
     * @param gap what that costs, as a sentence
     * @param rules those that were wrong most often
     */
    public record ReportView(
            String older,
            String measuredRules,
            String date,
            String data,
            String sha256,
            String missing,
            List<PartView> parts,
            List<Figure> sums,
            List<Figure> risks,
            List<Figure> grave,
            CategoryPlot categories,
            ConfusionPlot confusion,
            CalibrationPlot calibration,
            String error,
            String ranking,
            ShareView unsure,
            ShareView errorsUnsure,
            List<Figure> hints,
            List<Figure> attacks,
            List<Figure> kinds,
            List<BothView> unseen,
            String gap,
            List<MistakeView> mistakes,
            String moreMistakes,
            List<RuleRow> rules,
            List<String> limits) {}

    /** The figures of one label file. */
    public record PartView(
            String labels, ShareView right, String macroF1, ShareView harm, ShareView read, String error) {}

    /** A share and what it is of. */
    public record Figure(String what, ShareView share) {}

    /** A figure on the tools that numbers were fitted on, and on servers left out. */
    public record BothView(String what, String fitted, String unseen) {}

    /** An error, by name. */
    public record MistakeView(
            String tool, String server, String answer, String label, String confidence, boolean serious) {}

    /** A rule and how often it was right. */
    public record RuleRow(String id, String path, String effect, ShareView right, int blamed) {}

    static AccuracyView of(Accuracy accuracy, RuleSet rules) {
        return new AccuracyView(
                Frame.of("Accuracy", "How often labels are right, and how that is measured.", "/accuracy", ""),
                rules.version(),
                Wording.stopped(rules.calibration().data().strip()),
                accuracy.report()
                        .map(report -> view(report, accuracy.current(rules.version()), rules))
                        .orElse(null));
    }

    private static ReportView view(Report report, boolean current, RuleSet rules) {
        var data = report.data();
        var confidence = report.confidence();
        var mistakes = report.mistakes();
        return new ReportView(
                current
                        ? ""
                        : "The report is older than the rules: it was measured with %s, these pages are judged by %s."
                                .formatted(report.rulesVersion(), rules.version()),
                report.rulesVersion(),
                data.date(),
                "%s of %s, judged on %s"
                        .formatted(
                                Wording.count(data.labels(), "labelled tool"),
                                Wording.count(data.servers(), "server"),
                                data.date()),
                data.sha256(),
                data.missing() == 0 ? "" : Wording.count(data.missing(), "label") + " found no tool and do not count.",
                report.parts().stream().map(AccuracyView::part).toList(),
                AccuracyFigures.sums(report),
                AccuracyFigures.risks(report.risk()),
                AccuracyFigures.grave(report.serious()),
                CategoryPlot.of(report.categories().categories(), rules),
                ConfusionPlot.of(report.categories().confusion(), rules),
                CalibrationPlot.of(confidence),
                number(confidence.error()),
                number(confidence.ranking()),
                ShareView.of(confidence.unsure()),
                ShareView.of(confidence.errorsUnsure()),
                AccuracyFigures.hints(report.hints()),
                AccuracyFigures.attacks(report.poisoning()),
                AccuracyFigures.kinds(report.poisoning()),
                unseen(report.fit()),
                gap(report.fit()),
                mistakes.stream()
                        .limit(MISTAKES)
                        .map(mistake -> mistake(mistake, rules))
                        .toList(),
                report.categories().right().of() - report.categories().right().hits() > MISTAKES
                        ? Wording.number(report.categories().right().of()
                                - report.categories().right().hits()
                                - MISTAKES)
                        : "",
                worst(report.rules(), rules),
                AccuracyFigures.limits(report, rules));
    }

    private static PartView part(org.placard.evaluate.PartScores part) {
        return new PartView(
                Shown.line(part.labels(), 60),
                ShareView.of(part.right()),
                number(part.macroF1()),
                ShareView.of(part.harmCalledRead()),
                ShareView.of(part.readCalledHarm()),
                number(part.calibrationError()));
    }

    private static List<BothView> unseen(@Nullable FitScores fit) {
        if (fit == null) {
            return List.of();
        }
        var fitted = fit.fitted();
        var crossed = fit.crossValidated();
        var out = new ArrayList<BothView>();
        out.add(both("Category right", fitted.right(), crossed.right()));
        out.add(new BothView("Macro-F1", number(fitted.macroF1()), number(crossed.macroF1())));
        out.add(both("Money, destruction or execution called Read", fitted.harmCalledRead(), crossed.harmCalledRead()));
        out.add(both("Read called Financial or Destructive", fitted.readCalledHarm(), crossed.readCalledHarm()));
        out.add(new BothView(
                "Calibration error", number(fitted.calibrationError()), number(crossed.calibrationError())));
        out.add(new BothView("Ranks right above wrong (AUROC)", number(fitted.ranking()), number(crossed.ranking())));
        out.add(both("Shown below 0.60", fitted.unsure(), crossed.unsure()));
        out.add(both("Of the errors, shown below 0.60", fitted.errorsUnsure(), crossed.errorsUnsure()));
        return out;
    }

    private static BothView both(String what, Share fitted, Share unseen) {
        return new BothView(
                what, ShareView.of(fitted).percent(), ShareView.of(unseen).percent());
    }

    private static String gap(@Nullable FitScores fit) {
        return fit == null
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        "On servers left out, %d parts in turn, %.1f points fewer are right.",
                        fit.folds(),
                        100 * fit.gap());
    }

    private static MistakeView mistake(Mistake mistake, RuleSet rules) {
        return new MistakeView(
                Shown.line(mistake.tool(), 80),
                Shown.line(mistake.server(), 80),
                rules.category(mistake.answer()).title(),
                rules.category(mistake.label()).title(),
                Wording.decimal(mistake.confidence()),
                mistake.serious());
    }

    private static List<RuleRow> worst(List<RuleScore> scores, RuleSet rules) {
        return scores.stream()
                .filter(score -> score.right().of() >= HITS
                        && score.right().hits() < score.right().of())
                .sorted(Comparator.comparingDouble(
                                (RuleScore score) -> score.right().value())
                        .thenComparing(RuleScore::rule))
                .limit(RULES)
                .map(score -> new RuleRow(
                        score.rule(),
                        rules.rule(score.rule()).isPresent() ? "/rules/" + score.rule() : "",
                        score.effect(),
                        ShareView.of(score.right()),
                        score.blamed()))
                .toList();
    }

    static String number(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ENGLISH, "%.3f", number);
    }
}
