package org.placard.pages;

import java.util.List;
import java.util.Set;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.rules.RuleSet;

/**
 * One finding as a row.
 *
 * @param effect what it does, in a word or two
 * @param rulePath empty where no rule stands behind it, such as a person's correction
 */
public record FindingView(
        String effect, String weight, List<Piece> note, List<Saw> saw, String rule, String ruleTitle, String rulePath) {

    /** What we found ourselves, and no reader can look up in the definition. */
    private static final Set<String> OWN = Set.of("coverage", "verdict");

    /** Where something was seen, and what. */
    public record Saw(String where, List<Piece> quote) {}

    static FindingView of(Finding finding, RuleSet rules) {
        var rule = rules.rule(finding.rule());
        boolean moves = finding.effect() instanceof Effect.RaisesBy || finding.effect() instanceof Effect.LowersBy;
        return new FindingView(
                effect(finding.effect(), rules),
                moves ? "" : finding.weight().id(),
                Shown.plain(finding.note()),
                finding.evidence().stream()
                        .filter(e -> !e.quote().isBlank() && !OWN.contains(e.field()))
                        .limit(6)
                        .map(e -> saw(e, finding.effect()))
                        .toList(),
                finding.rule(),
                rule.map(r -> r.title()).orElseGet(() -> unwritten(finding.rule())),
                rule.map(r -> "/rules/" + r.id()).orElse(""));
    }

    /** What to call a finding that no rule file stands behind. */
    static String unwritten(String id) {
        return switch (id) {
            case "correction" -> "Decided by a person";
            case "worst-action" -> "The worst of its actions counts";
            default -> id;
        };
    }

    private static Saw saw(Evidence evidence, Effect effect) {
        Piece.Kind kind = against(effect) ? Piece.Kind.AGAINST : Piece.Kind.FOR;
        String quote = evidence.quote().length() <= 160
                ? evidence.quote()
                : evidence.quote().substring(0, 160) + "…";
        return new Saw(
                Fields.words(evidence.field()), Shown.pieces(quote, List.of(new Shown.Span(0, quote.length(), kind))));
    }

    /** Whether it makes a tool look milder. */
    static boolean against(Effect effect) {
        return effect instanceof Effect.Excuses || effect instanceof Effect.LowersBy;
    }

    static String effect(Effect effect, RuleSet rules) {
        return switch (effect) {
            case Effect.Assigns assigns -> rules.category(assigns.category()).title();
            case Effect.Excuses excuses ->
                "Not " + rules.category(excuses.category()).title();
            case Effect.RaisesBy raises -> steps(raises.steps()) + " up";
            case Effect.RaisesTo raises ->
                "At least " + Wording.capital(raises.floor().id());
            case Effect.LowersBy lowers -> steps(lowers.steps()) + " down";
            case Effect.Grants grants -> rules.capability(grants.capability()).title();
            case Effect.Flags flags ->
                switch (flags.flag()) {
                    case POISONING -> "Orders to the model";
                    case ANNOTATIONS_CONTRADICT -> "Hints contradict";
                    case ANNOTATIONS_PARTIAL -> "Hints incomplete";
                    case ANNOTATIONS_MISSING -> "No hints";
                    case CUT -> "Cut";
                };
        };
    }

    private static String steps(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }
}
