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
        "own-word"
    };

    /** The names of the features, in the order of the values. */
    public static String[] names() {
        return NAMES.clone();
    }

    /** The chance that the category is right, by the calibration's logistic function. */
    public double confidence(Calibration calibration) {
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
