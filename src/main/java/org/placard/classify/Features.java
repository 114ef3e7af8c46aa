package org.placard.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.placard.rules.Calibration;

/**
 * What the confidence depends on, by name; the coefficients are in {@code calibration.yaml} under the same names.
 *
 * @param values each feature's value, in a fixed order
 */
public record Features(double[] values) {

    private static final String[] NAMES = {
        "belief",
        "margin",
        "fields",
        "head",
        "credible",
        "excused",
        "description",
        "schema",
        "hints-agree",
        "hints-differ",
        "several-actions",
        "read",
        "write",
        "execute",
        "destructive",
        "own-word",
        "noun-head",
        "told-agrees",
        "told-differs",
        "rivals",
        "long-name",
        "settled",
        "wavering",
        "verb-only",
        "wavering-only",
        "name-only"
    };

    /** What is shown below this is a guess. */
    private static final double LOW = 0.6;

    private static final double SPREAD = 0.15;

    /** The names of the features, in the order of the values. */
    public static String[] names() {
        return NAMES.clone();
    }

    /**
     * The chance that the category is right, by the calibration's logistic function. What is less likely right than nine
     * in ten of the labelled tools were is shown as a guess: on tools that nobody has labelled yet most errors are there.
     */
    public double confidence(Calibration calibration) {
        double chance = chance(calibration);
        double unsure = calibration.coefficient("unsure");
        return chance < unsure ? LOW - 0.001 - SPREAD * (unsure - chance) / unsure : Math.max(LOW, chance);
    }

    /** What the logistic function gives, from 0 to 1. */
    public double chance(Calibration calibration) {
        double sum = calibration.coefficient("intercept");
        for (int i = 0; i < NAMES.length; i++) {
            sum += calibration.coefficient(NAMES[i]) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Feature by name, for reports. */
    public Map<String, Double> byName() {
        Map<String, Double> out = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            out.put(NAMES[i], values[i]);
        }
        return out;
    }
}
