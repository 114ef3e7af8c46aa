package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.placard.evaluate.CategoryScores.CategoryScore;
import org.placard.evaluate.Share;
import org.placard.rules.RuleSet;

/**
 * Precision and recall of each category as bars, with their 95 % intervals.
 *
 * @param height of the bars all together
 */
public record CategoryPlot(List<Row> rows, long height) {

    private static final int LEFT = 84;
    private static final int WIDTH = 208;
    private static final int STEP = 46;

    /** @param y where the row starts */
    public record Row(
            String title,
            long y,
            Bar precision,
            Bar recall,
            ShareView precisionShare,
            ShareView recallShare,
            String f1) {}

    /**
     * @param y of the bar, {@code middle} of its whisker, {@code baseline} of its number
     * @param low where the whisker starts, {@code high} where it ends
     */
    public record Bar(long y, long middle, long baseline, long width, long low, long high, String percent) {}

    static CategoryPlot of(List<CategoryScore> scores, RuleSet rules) {
        var rows = new ArrayList<Row>();
        for (CategoryScore score : scores) {
            long y = (long) STEP * rows.size();
            rows.add(new Row(
                    rules.category(score.category()).title(),
                    y,
                    bar(score.precision(), y + 2),
                    bar(score.recall(), y + 19),
                    ShareView.of(score.precision()),
                    ShareView.of(score.recall()),
                    Double.isNaN(score.f1()) ? "–" : String.format(Locale.ENGLISH, "%.3f", score.f1())));
        }
        return new CategoryPlot(rows, (long) STEP * rows.size());
    }

    private static Bar bar(Share share, long y) {
        double value = share.of() == 0 ? 0 : share.value();
        return new Bar(
                y,
                y + 7,
                y + 11,
                Math.round(WIDTH * value),
                LEFT + Math.round(WIDTH * share.low()),
                LEFT + Math.round(WIDTH * share.high()),
                ShareView.of(share).percent());
    }
}
