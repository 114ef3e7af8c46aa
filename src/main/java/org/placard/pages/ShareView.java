package org.placard.pages;

import java.util.Locale;
import org.placard.evaluate.Share;

/**
 * How many of how many, in words.
 *
 * @param percent such as {@code 94.5 %}; a dash of nothing
 * @param interval the 95 % interval, such as {@code 93.1–95.6 %}; empty of nothing
 * @param counts such as {@code 1,186 of 1,255}
 */
public record ShareView(String percent, String interval, String counts) {

    static ShareView of(Share share) {
        String counts = Wording.number(share.hits()) + " of " + Wording.number(share.of());
        return share.of() == 0
                ? new ShareView("–", "", counts)
                : new ShareView(
                        percent(share.value()) + " %",
                        percent(share.low()) + "–" + percent(share.high()) + " %",
                        counts);
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f", 100 * share);
    }
}
