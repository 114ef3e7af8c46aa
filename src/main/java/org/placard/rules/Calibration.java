package org.placard.rules;

import java.util.EnumMap;
import java.util.Map;
import org.placard.model.Category;
import org.placard.model.Weight;

/**
 * The numbers behind the words, fitted on labelled tools.
 *
 * @param weights how much one assigning finding convinces, by its word
 * @param excuses how much one excusing finding takes away, by its word
 * @param floors the belief from which a category is credible
 * @param confidence coefficients of the logistic function by feature; {@code intercept} among them
 * @param data what it was fitted on: counts and the data set's hash, in one line
 */
public record Calibration(
        Map<Weight, Double> weights,
        Map<Weight, Double> excuses,
        Map<Category, Double> floors,
        Map<String, Double> confidence,
        String data) {

    public Calibration {
        weights = new EnumMap<>(weights);
        excuses = new EnumMap<>(excuses);
        floors = new EnumMap<>(floors);
        confidence = Map.copyOf(confidence);
        require(weights.size() == Weight.values().length, "weights of all words");
        require(excuses.size() == Weight.values().length, "excuses of all words");
        require(floors.size() == Category.values().length, "floors of all categories");
    }

    private static void require(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("a calibration holds " + what);
        }
    }

    public double weight(Weight word) {
        return weights.getOrDefault(word, 0.0);
    }

    public double excuse(Weight word) {
        return excuses.getOrDefault(word, 0.0);
    }

    public double floor(Category category) {
        return floors.getOrDefault(category, 0.5);
    }

    /** A feature's coefficient, 0 where it was not fitted. */
    public double coefficient(String feature) {
        return confidence.getOrDefault(feature, 0.0);
    }
}
