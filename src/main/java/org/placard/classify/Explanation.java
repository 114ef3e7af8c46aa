package org.placard.classify;

import java.util.List;
import java.util.Map;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Risk;

/**
 * Why a tool is labelled as it is.
 *
 * @param beliefs how much each category is believed, in [0, 1]
 * @param features what the confidence was computed from, by name
 * @param turns the findings without which the verdict would be another
 */
public record Explanation(
        Classification classification, Map<Category, Double> beliefs, Map<String, Double> features, List<Turn> turns) {

    public Explanation {
        turns = List.copyOf(turns);
    }

    /**
     * What the verdict would be without one rule's findings.
     *
     * @param rule the rule that is left out
     */
    public record Turn(String rule, Category category, Risk risk) {}
}
