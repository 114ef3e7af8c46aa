package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.placard.model.Category;

/** A report as plain text of at most 110 columns, for a terminal. */
public final class ReportText {

    private static final int MISTAKES = 40;
    private static final int RULES = 40;

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    public static String write(Report report) {
        ReportText text = new ReportText();
        text.data(report);
        text.categories(report.categories());
        text.parts(report.parts());
        text.risk(report.risk());
        text.serious(report.serious());
        text.confidence(report.confidence());
        if (report.hints() != null) {
            text.hints(report.hints());
        }
        if (report.poisoning() != null) {
            text.poisoning(report.poisoning());
        }
        if (report.fit() != null) {
            text.fit(report.fit());
        }
        text.mistakes(report.mistakes());
        text.rules(report.rules());
        return text.out.toString();
    }

    private void line(String format, Object... arguments) {
        out.append(harmless(String.format(Locale.ROOT, format, arguments))).append('\n');
    }

    /** Publishers' names, made harmless for a terminal. */
    private static String harmless(String line) {
        var plain = new StringBuilder(line.length());
        line.codePoints()
                .map(c ->
                        c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? '?' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private void heading(String title) {
        line("%n%s%n%s", title, "─".repeat(title.length()));
    }

    private void share(String what, Share share) {
        line("%-52s %s", what, share(share));
    }

    private static String share(Share share) {
        return share.of() == 0
                ? "     none"
                : String.format(
                        Locale.ROOT,
                        "%6.2f %%   %d of %d   (95 %%: %.1f–%.1f)",
                        100 * share.value(),
                        share.hits(),
                        share.of(),
                        100 * share.low(),
                        100 * share.high());
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.3f", number);
    }

    private void data(Report report) {
        DataSet data = report.data();
        line("Rules %s on %d labelled tools of %d servers", report.rulesVersion(), data.labels(), data.servers());
        for (DataSet.Part part : data.corpora()) {
            line("  %-20s %d", part.corpus(), part.labels());
        }
        if (data.missing() > 0) {
            line("  %d labels found no tool and do not count", data.missing());
        }
        line("Labels SHA-256 %s, %s", data.sha256(), data.date());
    }

    private void categories(CategoryScores scores) {
        heading("Category");
        share("right (equal or acceptable)", scores.right());
        share("equal", scores.equal());
        line("%-52s  %s   (strict: %s)", "macro-F1", number(scores.macroF1()), number(scores.macroF1Strict()));
        line("%n%-12s %9s %9s %9s   %s", "", "precision", "recall", "F1", "label ↓ answer →  " + answers());
        for (int i = 0; i < scores.categories().size(); i++) {
            CategoryScores.CategoryScore score = scores.categories().get(i);
            line(
                    "%-12s %9s %9s %9s   %18s%s",
                    score.category().id(),
                    number(score.precision().value()),
                    number(score.recall().value()),
                    number(score.f1()),
                    "",
                    row(scores.confusion().get(i)));
        }
    }

    private static String answers() {
        List<String> names = new ArrayList<>();
        for (Category category : Category.values()) {
            names.add(String.format(Locale.ROOT, "%8.7s", category.id()));
        }
        return String.join("", names);
    }

    private static String row(List<Integer> counts) {
        var row = new StringBuilder();
        counts.forEach(count -> row.append(String.format(Locale.ROOT, "%8s", count == 0 ? "·" : count)));
        return row.toString();
    }

    private void risk(RiskScores scores) {
        heading("Risk");
        share("equal", scores.equal());
        share("equal, where the label is its category's start", scores.atStart());
        share("equal, where it is not", scores.moved());
        share("two levels too low", scores.tooLow());
        share("two levels too high", scores.tooHigh());
    }

    private void serious(SeriousErrors errors) {
        heading("Serious errors");
        share("financial, destructive or execute called read", errors.harmCalledRead());
        share("read called financial or destructive", errors.readCalledHarm());
        if (errors.named().of() > 0) {
            share("called what the label forbids", errors.named());
        }
        if (errors.unflagged().of() > 0) {
            share("a flag missed", errors.unflagged());
        }
        if (errors.flagged().of() > 0) {
            share("a flag too many", errors.flagged());
        }
        if (errors.capabilitiesMissed().of() > 0) {
            share("capabilities missed", errors.capabilitiesMissed());
        }
    }

    private void confidence(ConfidenceScores scores) {
        heading("Confidence");
        line("%-52s  %s", "expected calibration error", number(scores.error()));
        line("%-52s  %s", "ranks right above wrong (AUROC)", number(scores.ranking()));
        share("shown below 0.6", scores.unsure());
        share("errors among those", scores.errorsUnsure());
        line("%n%-10s %6s %7s %7s", "band", "tools", "said", "right");
        for (ConfidenceScores.Band band : scores.bands()) {
            if (band.right().of() > 0) {
                line(
                        "%.1f – %.1f  %6d %7s %7s  %s",
                        band.from(),
                        band.to(),
                        band.right().of(),
                        number(band.said()),
                        number(band.right().value()),
                        "█".repeat((int) Math.round(40 * band.right().value())));
            }
        }
    }

    private void parts(List<PartScores> parts) {
        if (parts.size() < 2) {
            return;
        }
        heading("By label file");
        for (PartScores part : parts) {
            share(cut(part.labels(), 40) + ", right", part.right());
            line(
                    "  macro-F1 %s, calibration error %s, harm called read %d of %d, read called harm %d of %d",
                    number(part.macroF1()),
                    number(part.calibrationError()),
                    part.harmCalledRead().hits(),
                    part.harmCalledRead().of(),
                    part.readCalledHarm().hits(),
                    part.readCalledHarm().of());
        }
    }

    private void hints(HintScores scores) {
        heading("Against authors' hints, which were withheld");
        share("read or not: agrees", scores.agree());
        share("the same without the four largest sources", scores.agreeElsewhere());
        share("called destructive by its author, read by us", scores.destructiveCalledRead());
        for (HintScores.Disagreement d :
                scores.disagreements().stream().limit(MISTAKES).toList()) {
            line("  %-12s not %-12s %.2f  %s · %s", d.answer().id(), d.author(), d.confidence(), d.server(), d.tool());
        }
    }

    private void poisoning(PoisoningScores scores) {
        heading("Texts written to deceive");
        share("samples that bear a mark: flagged", scores.found());
        for (PoisoningScores.Kind kind : scores.kinds()) {
            share("  " + cut(kind.kind(), 36) + (kind.counted() ? "" : " (not counted)"), kind.found());
        }
        share("honest tools: flagged", scores.honest());
        share("honest samples beside the attacks: flagged", scores.lookAlikes());
        share("honest samples that look like attacks: flagged", scores.hardNegatives());
        scores.missed().stream().limit(MISTAKES).forEach(missed -> line("  missed   %s", missed));
        scores.wronged().stream().limit(MISTAKES).forEach(wronged -> line("  wronged  %s", wronged));
    }

    private void fit(FitScores scores) {
        heading("Fitted, and on servers that the fit has not seen");
        line("%-34s %-44s %s", "", "fitted", scores.folds() + "-fold, whole servers left out");
        var fitted = scores.fitted();
        var crossed = scores.crossValidated();
        both("category right", share(fitted.right()), share(crossed.right()));
        both("macro-F1", number(fitted.macroF1()), number(crossed.macroF1()));
        both("harm called read", share(fitted.harmCalledRead()), share(crossed.harmCalledRead()));
        both("read called harm", share(fitted.readCalledHarm()), share(crossed.readCalledHarm()));
        both("calibration error", number(fitted.calibrationError()), number(crossed.calibrationError()));
        both("AUROC", number(fitted.ranking()), number(crossed.ranking()));
        both("below 0.6", share(fitted.unsure()), share(crossed.unsure()));
        both("errors among those", share(fitted.errorsUnsure()), share(crossed.errorsUnsure()));
        line("gap %.2f points", 100 * scores.gap());
    }

    private void both(String what, String fitted, String crossed) {
        line("%-34s %-44s %s", what, fitted, crossed);
    }

    private void mistakes(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        heading("Worst errors");
        for (Mistake m : mistakes.stream().limit(MISTAKES).toList()) {
            line(
                    "%s %-11s not %-11s %.2f  %s · %s  %s",
                    m.serious() ? "!" : " ",
                    m.answer().id(),
                    m.label().id(),
                    m.confidence(),
                    m.server(),
                    m.tool(),
                    m.rules());
        }
        if (mistakes.size() > MISTAKES) {
            line("  and %d more", mistakes.size() - MISTAKES);
        }
    }

    private void rules(List<RuleScore> rules) {
        if (rules.isEmpty()) {
            return;
        }
        heading("Rules, those that are blamed most first");
        List<RuleScore> worst = rules.stream()
                .sorted(java.util.Comparator.comparingInt(RuleScore::blamed)
                        .reversed()
                        .thenComparing(RuleScore::rule))
                .limit(RULES)
                .toList();
        for (RuleScore rule : worst) {
            line(
                    "%-44s %-22s %5d of %-5d right %4d blamed",
                    rule.rule(),
                    rule.effect(),
                    rule.right().hits(),
                    rule.right().of(),
                    rule.blamed());
        }
        if (rules.size() > RULES) {
            line("  and %d more; the JSON report has them all", rules.size() - RULES);
        }
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
