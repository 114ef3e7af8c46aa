package org.placard.classify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Weight;
import org.placard.rules.Calibration;

/**
 * How much is believed of each category: 1 − Π(1 − w) over what speaks for it, of what overlaps only the strongest, times
 * Π(1 − e) over what excuses it.
 */
final class Beliefs {

    private static final Category[] CATEGORIES = Category.values();

    private final double[] belief = new double[CATEGORIES.length];
    private final int[] fields = new int[CATEGORIES.length];
    private final boolean[] excused = new boolean[CATEGORIES.length];

    private Beliefs() {}

    static Beliefs of(List<Finding> findings, Calibration calibration) {
        Beliefs out = new Beliefs();
        for (Category category : CATEGORIES) {
            out.weigh(category, findings, calibration);
        }
        return out;
    }

    private void weigh(Category category, List<Finding> findings, Calibration calibration) {
        double doubt = 1;
        double left = 1;
        List<Finding> counted = new ArrayList<>(4);
        for (Weight word : List.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK)) {
            for (Finding finding : findings) {
                if (finding.weight() != word) {
                    continue;
                }
                if (finding.effect() instanceof Effect.Assigns assigns && assigns.category() == category) {
                    if (!overlaps(finding, counted)) {
                        doubt *= 1 - calibration.weight(word);
                        counted.add(finding);
                    }
                } else if (finding.effect() instanceof Effect.Excuses excuses && excuses.category() == category) {
                    left *= 1 - calibration.excuse(word);
                    excused[category.ordinal()] = true;
                }
            }
        }
        belief[category.ordinal()] = (1 - doubt) * left;
        fields[category.ordinal()] = fields(counted);
    }

    private static boolean overlaps(Finding finding, List<Finding> counted) {
        for (Finding other : counted) {
            for (Evidence mine : finding.evidence()) {
                for (Evidence theirs : other.evidence()) {
                    if (mine.start() < theirs.end()
                            && theirs.start() < mine.end()
                            && mine.field().equals(theirs.field())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int fields(List<Finding> findings) {
        int seen = 0;
        for (Finding finding : findings) {
            for (Evidence evidence : finding.evidence()) {
                seen |= switch (evidence.field()) {
                    case "name" -> 1;
                    case "description", "summary" -> 2;
                    case "title" -> 4;
                    default ->
                        evidence.field().startsWith("parameter")
                                ? 8
                                : evidence.field().startsWith("hint") ? 16 : 32;
                };
            }
        }
        return Integer.bitCount(seen);
    }

    double of(Category category) {
        return belief[category.ordinal()];
    }

    /** In how many kinds of fields something speaks for the category. */
    int fields(Category category) {
        return fields[category.ordinal()];
    }

    boolean excused(Category category) {
        return excused[category.ordinal()];
    }

    /** The worst category whose belief reaches its floor; else the one believed most; else null. */
    @Nullable
    Category category(Calibration calibration) {
        for (int i = CATEGORIES.length - 1; i >= 0; i--) {
            if (belief[i] > 0 && belief[i] >= calibration.floor(CATEGORIES[i])) {
                return CATEGORIES[i];
            }
        }
        return most(null);
    }

    /** Whether a category reached its floor. */
    boolean credible(Category category, Calibration calibration) {
        return of(category) > 0 && of(category) >= calibration.floor(category);
    }

    /** The category believed most besides this one, the worse of equals; null where nothing speaks for any. */
    @Nullable
    Category most(@Nullable Category besides) {
        Category best = null;
        for (Category category : CATEGORIES) {
            if (category != besides && of(category) > 0 && (best == null || of(category) >= of(best))) {
                best = category;
            }
        }
        return best;
    }
}
