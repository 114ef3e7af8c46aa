package org.placard.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.classify.Explanation;
import org.placard.json.FindingView;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.rules.RuleSet;

/**
 * Why a tool is labelled as it is.
 *
 * @param beliefs how much each category is believed, the worst category first
 * @param speaksFor findings for the category, with rule, field, span and quote
 * @param speaksAgainst findings that excuse a category, and those for other categories
 * @param movesRisk findings that raise or lower the risk
 * @param runnerUp the category that came second, null where nothing else spoke
 * @param wouldChange the findings without which the verdict would be another; empty where no single one decides
 * @param missing what of a tool there was not to judge
 * @param spread of a tool that can do several things, how many actions each category has; empty for one that does one
 * @param features what the confidence was computed from, by name
 */
public record ExplanationView(
        List<BeliefView> beliefs,
        List<FindingView> speaksFor,
        List<FindingView> speaksAgainst,
        List<FindingView> movesRisk,
        @Nullable RunnerUpView runnerUp,
        List<TurnView> wouldChange,
        List<String> missing,
        Map<String, Integer> spread,
        Map<String, Double> features) {

    /**
     * @param belief in [0, 1]
     * @param floor what the belief must reach for the category to be credible
     */
    public record BeliefView(String category, double belief, double floor, boolean credible) {}

    /** @param margin how far behind the verdict's category it is; negative where it is believed more, but is milder */
    public record RunnerUpView(String category, double belief, double margin) {}

    /** @param without the rule that is left out */
    public record TurnView(String without, String category, String risk, String sentence) {}

    static ExplanationView of(Explanation explanation, RuleSet rules) {
        Classification c = explanation.classification();
        var speaksFor = new ArrayList<FindingView>();
        var against = new ArrayList<FindingView>();
        var moves = new ArrayList<FindingView>();
        for (Finding finding : c.findings()) {
            FindingView view = FindingView.of(finding);
            switch (finding.effect()) {
                case Effect.Assigns assigns -> (assigns.category() == c.category() ? speaksFor : against).add(view);
                case Effect.Excuses excuses -> against.add(view);
                case Effect.RaisesBy raises -> moves.add(view);
                case Effect.RaisesTo raises -> moves.add(view);
                case Effect.LowersBy lowers -> moves.add(view);
                case Effect.Grants grants -> {}
                case Effect.Flags flags -> {}
            }
        }
        Category second = c.runnerUp();
        return new ExplanationView(
                beliefs(explanation, rules),
                speaksFor,
                against,
                moves,
                second == null
                        ? null
                        : new RunnerUpView(
                                second.id(), rounded(explanation.beliefs().getOrDefault(second, 0.0)), c.margin()),
                explanation.turns().stream().map(turn -> turn(turn, rules)).toList(),
                List.of(Coverage.Part.values()).stream()
                        .filter(part ->
                                part != Coverage.Part.SUMMARY && !c.coverage().has(part))
                        .map(Coverage.Part::id)
                        .toList(),
                spread(c),
                features(explanation));
    }

    private static List<BeliefView> beliefs(Explanation explanation, RuleSet rules) {
        return List.of(Category.values()).reversed().stream()
                .map(category -> {
                    double belief = explanation.beliefs().getOrDefault(category, 0.0);
                    double floor = rules.calibration().floor(category);
                    return new BeliefView(category.id(), rounded(belief), floor, belief > 0 && belief >= floor);
                })
                .toList();
    }

    private static TurnView turn(Explanation.Turn turn, RuleSet rules) {
        String what = rules.rule(turn.rule())
                .map(rule -> "\u2018" + rule.title() + "\u2019")
                .orElse("the worst of its actions");
        return new TurnView(
                turn.rule(),
                turn.category().id(),
                turn.risk().id(),
                "Without %s it would be %s, %s."
                        .formatted(
                                what,
                                rules.category(turn.category()).title(),
                                turn.risk().id()));
    }

    private static Map<String, Integer> spread(Classification c) {
        var spread = new LinkedHashMap<String, Integer>();
        for (Category category : List.of(Category.values()).reversed()) {
            int count = (int) c.actions().stream()
                    .filter(action -> action.category() == category)
                    .count();
            if (count > 0) {
                spread.put(category.id(), count);
            }
        }
        return spread;
    }

    private static Map<String, Double> features(Explanation explanation) {
        var features = new TreeMap<String, Double>();
        explanation.features().forEach((name, value) -> features.put(name, rounded(value)));
        return features;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
