package org.placard.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placard.model.Action;
import org.placard.model.Classification;
import org.placard.model.Confidence;
import org.placard.model.Flag;
import org.placard.model.Parameter;

/**
 * For a tool of many actions: lets the harmless values of its action parameter through under the rule of the worst of
 * them, and refuses the others, where the whole tool would have to be kept away.
 */
final class ActionRules {

    private ActionRules() {}

    /** The tool's rule with only its harmless actions, where that lets more through than the rule for the whole tool. */
    static Optional<ToolPolicy> split(RatedTool rated, ToolPolicy whole, Settings settings) {
        Classification c = rated.classification();
        if (c == null
                || whole.decision().open()
                || c.confidenceWord() == Confidence.LOW
                || c.flagged(Flag.POISONING)
                || c.actions().isEmpty()) {
            return Optional.empty();
        }
        Set<String> parameters = c.actions().stream().map(Action::parameter).collect(Collectors.toSet());
        Optional<Parameter> closed = rated.tool().parameters().stream()
                .filter(parameter -> parameters.size() == 1 && parameters.contains(parameter.name()))
                .filter(parameter -> !parameter.values().isEmpty() && Words.addressable(parameter))
                .findFirst();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        List<Action> harmless = c.actions().stream()
                .filter(action -> DecisionTable.start(settings.posture(), action.category(), action.risk())
                        .open())
                .filter(action -> closed.get().values().contains(action.value()))
                .toList();
        return harmless.stream()
                .max(Comparator.comparing(Action::category).thenComparing(Action::risk))
                .map(worst -> restricted(rated, c, worst, harmless, closed.get(), settings))
                .filter(rule -> rule.decision().open());
    }

    private static ToolPolicy restricted(
            RatedTool rated,
            Classification c,
            Action worst,
            List<Action> harmless,
            Parameter parameter,
            Settings settings) {
        var judged = new RatedTool(rated.tool(), asIf(c, worst), rated.standing());
        ToolPolicy rule = Recommendation.forTool(judged, settings.posture());
        List<String> values =
                harmless.stream().map(Action::value).distinct().sorted().toList();
        Clause only = ArgumentRule.clause(
                "Only %s; its other actions are refused.".formatted(String.join(", ", values)),
                parameter.name(),
                Operator.IN,
                Operand.texts(values));
        return new ToolPolicy(rule.decision(), List.of(only), List.of(), rule.limits(), rule.because());
    }

    private static Classification asIf(Classification c, Action worst) {
        return new Classification(
                worst.category(),
                worst.risk(),
                c.confidence(),
                c.runnerUp(),
                c.margin(),
                c.coverage(),
                c.capabilities(),
                List.of(),
                c.notes(),
                c.findings(),
                c.rulesVersion());
    }
}
