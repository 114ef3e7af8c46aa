package org.placard.evaluate;

import java.util.List;
import java.util.function.Function;
import org.placard.model.Category;
import org.placard.model.Risk;

/**
 * How well the risks were given, over the tools whose risk is labelled.
 *
 * @param equal of all
 * @param atStart equal, of the tools whose labelled risk is where their labelled category starts
 * @param moved equal, of the others
 * @param tooLow two levels or more below the label, of all
 * @param tooHigh two levels or more above the label, of all
 */
public record RiskScores(Share equal, Share atStart, Share moved, Share tooLow, Share tooHigh) {

    public static RiskScores of(List<Judged> tools, Function<Category, Risk> start) {
        long[] equal = new long[2];
        long[] count = new long[2];
        long low = 0;
        long high = 0;
        for (Judged judged : tools) {
            Risk label = judged.label().risk();
            if (label == null) {
                continue;
            }
            int which = label == start.apply(judged.label().category()) ? 0 : 1;
            int difference = judged.verdict().risk().ordinal() - label.ordinal();
            count[which]++;
            equal[which] += difference == 0 ? 1 : 0;
            low += difference <= -2 ? 1 : 0;
            high += difference >= 2 ? 1 : 0;
        }
        long all = count[0] + count[1];
        return new RiskScores(
                new Share(equal[0] + equal[1], all),
                new Share(equal[0], count[0]),
                new Share(equal[1], count[1]),
                new Share(low, all),
                new Share(high, all));
    }
}
