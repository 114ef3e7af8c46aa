package org.placard.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** Finds in a tool's input schema what can be demanded of its calls. */
public final class ArgumentRules {

    /** Looks at one parameter of one tool. */
    private interface Maker {
        Optional<ArgumentRule> make(RatedTool rated, Classification c, Parameter parameter, Settings settings);
    }

    private static final List<Maker> MAKERS = List.of(
            PlaceRules::path,
            PlaceRules::url,
            QueryRules::sql,
            MoneyRules::amount,
            RecipientRules::recipient,
            FlagRules::breadth,
            FlagRules::dryRun);

    private ArgumentRules() {}

    /**
     * Every rule that the schema offers, in the schema's order, with the settings' values filled in. What the schema
     * does not have, or what a condition cannot address (an element of a list), gets none.
     */
    public static List<ArgumentRule> offered(RatedTool rated, Settings settings) {
        Classification c = rated.classification();
        if (c == null) {
            return List.of();
        }
        return rated.tool().parameters().stream()
                .filter(Words::addressable)
                .flatMap(parameter -> MAKERS.stream()
                        .map(maker -> maker.make(rated, c, parameter, settings))
                        .flatMap(Optional::stream)
                        .limit(1))
                .toList();
    }

    /**
     * A tool's rule with the rules on its arguments; see {@link Settings.ArgumentUse}. That a tool may only pretend is
     * demanded under the strict posture alone: it would never do its work.
     */
    static ToolPolicy applied(RatedTool rated, ToolPolicy rule, Settings settings) {
        if (rule.decision().compareTo(Decision.DENY) >= 0) {
            return rule;
        }
        List<ArgumentRule> offered = offered(rated, settings);
        List<Placeholder> missing =
                offered.stream().flatMap(offer -> offer.missing().stream()).toList();
        if (settings.arguments() == Settings.ArgumentUse.ALL && !missing.isEmpty()) {
            Placeholder first = missing.getFirst();
            return ToolPolicy.of(Decision.DENY, "Denied until %s is set: %s.".formatted(first.key(), first.meaning()));
        }
        List<ArgumentRule> applied = offered.stream()
                .filter(ArgumentRule::says)
                .filter(offer -> offer.kind() != ArgumentRule.Kind.DRY_RUN || settings.posture() == Posture.STRICT)
                .toList();
        return new ToolPolicy(
                rule.decision(),
                join(rule.require(), applied.stream().flatMap(offer -> offer.require().stream())),
                join(rule.denyIf(), applied.stream().flatMap(offer -> offer.denyIf().stream())),
                join(rule.limits(), applied.stream().flatMap(offer -> offer.limits().stream())),
                rule.because());
    }

    private static <T> List<T> join(List<T> first, Stream<T> second) {
        return Stream.concat(first.stream(), second).distinct().toList();
    }

    /** Whether a tool changes anything. */
    static boolean changes(Classification c) {
        return c.category() != Category.READ;
    }
}
