package org.placard.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Finding;
import org.placard.model.Risk;

/** Weighs a tool's findings again, each time without one rule. */
final class Explanations {

    private Explanations() {}

    static Explanation of(Classification classification, Bench.Result result, Classifier classifier) {
        Map<Category, Double> beliefs = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            beliefs.put(category, result.beliefs().of(category));
        }
        Set<String> ids = new LinkedHashSet<>();
        result.counted().forEach(finding -> ids.add(finding.rule()));
        List<Explanation.Turn> turns = new ArrayList<>();
        for (String id : ids) {
            List<Finding> rest = result.counted().stream()
                    .filter(finding -> !finding.rule().equals(id))
                    .toList();
            Category found = classifier.category(rest);
            Category category = found == null ? Category.READ : found;
            Risk risk = classifier.risk(category, rest);
            if (category != classification.category() || risk != classification.risk()) {
                turns.add(new Explanation.Turn(id, category, risk));
            }
        }
        Map<String, Double> features =
                classifier.features(result, classification.margin()).byName();
        return new Explanation(classification, beliefs, features, turns);
    }
}
