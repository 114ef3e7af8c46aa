package org.placard.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Label;
import org.placard.model.Tool;

/**
 * A tool as it was at one moment.
 *
 * @param tool its definition, null where only the fingerprint was kept
 * @param label null where nothing was judged
 * @param rules ids of the rules that made the label what it is, sorted
 */
public record Observed(
        String name,
        Fingerprint fingerprint,
        @Nullable Tool tool,
        @Nullable Label label,
        List<String> rules) {

    public Observed {
        rules = List.copyOf(rules);
    }

    public static Observed of(Tool tool, Classification classification) {
        return new Observed(
                tool.name(), Fingerprint.of(tool), tool, Label.of(classification), speaking(classification));
    }

    /** The rules that speak for the category that it came to, for a higher risk, or for attention. */
    private static List<String> speaking(Classification classification) {
        return classification.findings().stream()
                .filter(finding -> speaks(finding, classification))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean speaks(Finding finding, Classification classification) {
        return switch (finding.effect()) {
            case Effect.Assigns assigns -> assigns.category() == classification.category();
            case Effect.RaisesBy raises -> true;
            case Effect.RaisesTo raises -> true;
            case Effect.Flags flags -> true;
            case Effect.Excuses excuses -> false;
            case Effect.LowersBy lowers -> false;
            case Effect.Grants grants -> false;
        };
    }
}
