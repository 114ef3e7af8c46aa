package org.placard.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar of thousand units cut by counts.
 *
 * @param at where the piece starts, in thousandths
 */
public record Bars(String tone, long at, long width) {

    /** One piece a count, in order; what is zero has none, what is tiny is still to be seen. */
    static List<Bars> of(List<String> tones, List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        var out = new ArrayList<Bars>();
        long gap = 3;
        long pieces = counts.stream().filter(count -> count > 0).count();
        long room = 1000 - gap * Math.max(0, pieces - 1);
        long at = 0;
        for (int i = 0; i < counts.size() && total > 0; i++) {
            if (counts.get(i) > 0) {
                long width = Math.max(2, Math.round((double) room * counts.get(i) / total));
                out.add(new Bars(tones.get(i), at, Math.min(width, 1000 - at)));
                at += width + gap;
            }
        }
        return out;
    }
}
