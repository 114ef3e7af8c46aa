package org.placard.evaluate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.placard.classify.Features;
import org.placard.model.Category;
import org.placard.model.Weight;
import org.placard.rules.Calibration;

/** The numbers of a calibration as one row that a search can move along. */
final class Numbers {

    private static final int WORDS = Weight.values().length;
    private static final int COUNT = 2 * WORDS + Category.values().length;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.98;

    /** Where every search begins, whatever was fitted before: otherwise a fit would remember tools it may not see. */
    private static final double[] START = {0.35, 0.6, 0.88, 0.3, 0.6, 0.9, 0.5, 0.65, 0.65, 0.65, 0.65};

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    static Numbers start() {
        return new Numbers(START.clone());
    }

    int count() {
        return COUNT;
    }

    /** The same with one number moved, kept within its bounds, and weak below moderate below strong. */
    Numbers moved(int which, double by) {
        double[] other = values.clone();
        double moved = Math.round((other[which] + by) * 100) / 100.0;
        other[which] = Math.clamp(moved, LEAST, MOST);
        return new Numbers(other);
    }

    boolean ordered() {
        return values[0] < values[1] && values[1] < values[2] && values[3] < values[4] && values[4] < values[5];
    }

    /** How far from where the search began: few tools must not move a number far. */
    double distance() {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += (values[i] - START[i]) * (values[i] - START[i]);
        }
        return sum;
    }

    /**
     * As a calibration.
     *
     * @param coefficients the intercept, then one a feature, then the chance below which a verdict is a guess
     */
    Calibration calibration(double[] coefficients, String data) {
        Map<Weight, Double> weights = new EnumMap<>(Weight.class);
        Map<Weight, Double> excuses = new EnumMap<>(Weight.class);
        for (Weight word : Weight.values()) {
            weights.put(word, values[word.ordinal()]);
            excuses.put(word, values[WORDS + word.ordinal()]);
        }
        Map<Category, Double> floors = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            floors.put(category, values[2 * WORDS + category.ordinal()]);
        }
        Map<String, Double> confidence = new LinkedHashMap<>();
        confidence.put("intercept", rounded(coefficients[0]));
        String[] names = Features.names();
        for (int i = 0; i < names.length; i++) {
            confidence.put(names[i], i + 1 < coefficients.length ? rounded(coefficients[i + 1]) : 0);
        }
        confidence.put("unsure", coefficients.length > names.length + 1 ? rounded(coefficients[names.length + 1]) : 0);
        return new Calibration(weights, excuses, floors, confidence, data);
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
