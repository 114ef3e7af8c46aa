package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.evaluate.CategoryScores.CategoryScore;
import org.placard.evaluate.HintScores;
import org.placard.evaluate.PoisoningScores;
import org.placard.evaluate.Report;
import org.placard.evaluate.RiskScores;
import org.placard.evaluate.SeriousErrors;
import org.placard.pages.AccuracyView.Figure;
import org.placard.rules.RuleSet;

/** The figures of a report with what each means, and where they end. */
final class AccuracyFigures {

    private AccuracyFigures() {}

    static List<Figure> sums(Report report) {
        return List.of(
                new Figure(
                        "Category right: the label\u2019s, or one that a careful reader could also give",
                        ShareView.of(report.categories().right())),
                new Figure(
                        "Category equal to the label",
                        ShareView.of(report.categories().equal())));
    }

    static List<Figure> risks(RiskScores risk) {
        return List.of(
                new Figure("Risk equal to the label", ShareView.of(risk.equal())),
                new Figure("where the label is its category\u2019s start", ShareView.of(risk.atStart())),
                new Figure("where something moves it", ShareView.of(risk.moved())),
                new Figure("Two levels too low", ShareView.of(risk.tooLow())),
                new Figure("Two levels too high", ShareView.of(risk.tooHigh())));
    }

    static List<Figure> grave(SeriousErrors serious) {
        return List.of(
                new Figure("Financial, Destructive or Execute called Read", ShareView.of(serious.harmCalledRead())),
                new Figure("Read called Financial or Destructive", ShareView.of(serious.readCalledHarm())),
                new Figure("Called what its label says that it must not be called", ShareView.of(serious.named())),
                new Figure(
                        "A capability that the label asks for, not seen", ShareView.of(serious.capabilitiesMissed())));
    }

    static List<Figure> hints(@Nullable HintScores hints) {
        return hints == null
                ? List.of()
                : List.of(
                        new Figure("Agrees with the author whether the tool only reads", ShareView.of(hints.agree())),
                        new Figure("the same without the four largest sources", ShareView.of(hints.agreeElsewhere())),
                        new Figure(
                                "Called destructive by its author, Read by the rules",
                                ShareView.of(hints.destructiveCalledRead())));
    }

    static List<Figure> attacks(@Nullable PoisoningScores attacks) {
        return attacks == null
                ? List.of()
                : List.of(
                        new Figure("Attacks that show in the definition: flagged", ShareView.of(attacks.found())),
                        new Figure("Honest tools: flagged all the same", ShareView.of(attacks.honest())),
                        new Figure(
                                "Honest samples published beside the attacks: flagged",
                                ShareView.of(attacks.lookAlikes())),
                        new Figure(
                                "Honest samples written to look like attacks: flagged",
                                ShareView.of(attacks.hardNegatives())));
    }

    static List<Figure> kinds(@Nullable PoisoningScores attacks) {
        return attacks == null
                ? List.of()
                : attacks.kinds().stream()
                        .map(kind -> new Figure(
                                Shown.line(kind.kind(), 60)
                                        + (kind.counted() ? "" : " (need not show in a definition; not counted)"),
                                ShareView.of(kind.found())))
                        .toList();
    }

    static List<String> limits(Report report, RuleSet rules) {
        var out = new ArrayList<String>();
        out.add("The labelled tools are no random draw of what there is: many were chosen because they are hard, and"
                + " some were written to hold every trap at least once.");
        out.add("The rules were written by people who had seen some of these tools. On tools that nobody has looked at,"
                + " expect fewer to be right than is said here.");
        CategoryScore rarest = report.categories().categories().stream()
                .min(java.util.Comparator.comparingLong(
                        (CategoryScore score) -> score.recall().of()))
                .orElseThrow();
        out.add("%s has the fewest labelled tools, %s; its figures are the least certain, as the intervals show."
                .formatted(
                        rules.category(rarest.category()).title(),
                        Wording.number(rarest.recall().of())));
        out.add(
                "The intervals hold for tools that have nothing to do with each other. Tools of one server resemble each"
                        + " other, so the truth may lie further off.");
        out.add(
                "Careful readers do not always agree. Where they did not, each answer that one of them could defend counts"
                        + " as right.");
        out.add("A label is about the published text. What the code behind it does was not measured, by anybody.");
        if (report.fit() != null) {
            out.add("What is compared on servers left out are the numbers behind the words. The words themselves were"
                    + " chosen by people and cannot be left out again.");
        }
        return out;
    }
}
