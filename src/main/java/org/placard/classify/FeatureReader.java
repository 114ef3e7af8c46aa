package org.placard.classify;

import org.placard.model.Category;
import org.placard.model.Coverage.Part;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Hints;
import org.placard.text.ToolText;

/** Reads the features of a judgement. */
final class FeatureReader {

    private FeatureReader() {}

    private static int rivals(Bench.Result result) {
        int rivals = 0;
        for (Category other : Category.values()) {
            rivals += other != result.category() && result.beliefs().of(other) >= 0.5 ? 1 : 0;
        }
        return rivals;
    }

    /** Whether all that speaks for the category are verbs, not what is done to which thing, a parameter, a phrase. */
    private static boolean verbOnly(Bench.Result result) {
        for (Finding finding : result.counted()) {
            if (!(finding.effect() instanceof Effect.Assigns assigns) || assigns.category() != result.category()) {
                continue;
            }
            int words = 0;
            for (Evidence evidence : finding.evidence()) {
                switch (evidence.field()) {
                    case "name", "title", "description", "summary" ->
                        words += evidence.quote().indexOf(' ') >= 0 ? 2 : 1;
                    case "coverage", "hint.readOnly", "hint.destructive" -> {}
                    default -> words += 2;
                }
            }
            if (words > 1) {
                return false;
            }
        }
        return true;
    }

    static Features of(Bench.Result result, double margin, boolean ownWord, VerbKinds verbs) {
        ToolText text = result.text();
        Category category = result.category();
        Hints hints = text.tool().hints();
        boolean reads = category == Category.READ;
        boolean agree = hints.readOnly() != null && hints.readOnly() == reads;
        boolean differ = hints.readOnly() != null && hints.readOnly() != reads
                || Boolean.TRUE.equals(hints.destructive()) && reads;
        boolean settled = verbs.settled(text.head());
        boolean wavering = verbs.wavering(text.head());
        boolean verbOnly = verbOnly(result);
        boolean told = text.parts().contains(Part.DESCRIPTION) || text.parts().contains(Part.SUMMARY);
        boolean named = text.head() != null && text.head().label().equals("name");
        return new Features(new double[] {
            result.beliefs().of(category),
            margin,
            Math.min(3, result.beliefs().fields(category)),
            named ? 1 : 0,
            result.credible() ? 1 : 0,
            result.beliefs().excused(category) ? 1 : 0,
            told ? 1 : 0,
            text.parts().contains(Part.SCHEMA) ? 1 : 0,
            agree ? 1 : 0,
            differ ? 1 : 0,
            result.actions().size() > 1 ? 1 : 0,
            reads ? 1 : 0,
            category == Category.WRITE ? 1 : 0,
            category == Category.EXECUTE ? 1 : 0,
            category == Category.DESTRUCTIVE ? 1 : 0,
            ownWord ? 1 : 0,
            text.headMayBeNoun() ? 1 : 0,
            text.told() == category ? 1 : 0,
            text.told() != null && text.told() != category ? 1 : 0,
            rivals(result),
            Math.min(4, text.segments()[0].tokens().size()) / 4.0,
            settled ? 1 : 0,
            wavering ? 1 : 0,
            verbOnly ? 1 : 0,
            wavering && verbOnly && !agree ? 1 : 0,
            !told && !settled ? 1 : 0
        });
    }
}
