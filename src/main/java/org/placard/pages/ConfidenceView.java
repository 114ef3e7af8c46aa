package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.placard.classify.Explanation;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Effect;
import org.placard.rules.RuleSet;

/**
 * How sure the verdict is, and what would change it.
 *
 * @param number such as {@code 0.71}
 * @param width the number as thousandths of the meter
 * @param meaning the number in plain words
 * @param runnerUp which category came second, and how far behind, in a few words
 * @param second the same as a sentence
 * @param turns what the verdict would be without one rule
 */
public record ConfidenceView(
        String number,
        String word,
        int width,
        String meaning,
        String runnerUp,
        String second,
        List<List<Piece>> notes,
        List<PartView> parts,
        List<TurnView> turns,
        List<String> changes) {

    /** One thing that there was to judge, or was not. */
    public record PartView(String word, boolean there) {}

    /**
     * Without this rule it would be another verdict.
     *
     * @param path empty where no rule file stands behind it
     */
    public record TurnView(String rule, String title, String path, String category, RiskView risk) {}

    static ConfidenceView of(Classification c, List<Explanation.Turn> turns, RuleSet rules) {
        return new ConfidenceView(
                Wording.decimal(c.confidence()),
                Wording.capital(c.confidenceWord().id()),
                (int) Math.round(c.confidence() * 1000),
                meaning(c),
                runnerUp(c, rules),
                second(c, rules),
                c.notes().stream().map(Shown::plain).toList(),
                Arrays.stream(Coverage.Part.values())
                        .filter(part ->
                                part != Coverage.Part.SUMMARY || c.coverage().has(part))
                        .map(part -> new PartView(word(part), c.coverage().has(part)))
                        .toList(),
                turns.stream().map(turn -> turn(turn, rules)).toList(),
                changes(c, rules));
    }

    private static String runnerUp(Classification c, RuleSet rules) {
        Category second = c.runnerUp();
        return second == null
                ? "nothing else spoke"
                : "runner-up %s, %s %s"
                        .formatted(
                                rules.category(second).title(),
                                Wording.decimal(Math.abs(c.margin())),
                                c.margin() < 0 ? "ahead, but milder" : "behind");
    }

    private static String second(Classification c, RuleSet rules) {
        Category second = c.runnerUp();
        if (second == null) {
            return "Nothing spoke for another category.";
        }
        String title = rules.category(second).title();
        return c.margin() < 0
                ? "%s is believed more, by %s; but the worst that is credible counts."
                        .formatted(title, Wording.decimal(-c.margin()))
                : "The runner-up is %s, %s behind.".formatted(title, Wording.decimal(c.margin()));
    }

    private static TurnView turn(Explanation.Turn turn, RuleSet rules) {
        return new TurnView(
                turn.rule(),
                rules.rule(turn.rule()).map(rule -> rule.title()).orElseGet(() -> FindingView.unwritten(turn.rule())),
                rules.rule(turn.rule()).map(rule -> "/rules/" + rule.id()).orElse(""),
                rules.category(turn.category()).title(),
                RiskView.of(turn.risk()));
    }

    private static String meaning(Classification c) {
        if (c.findings().stream().anyMatch(f -> f.rule().equals("correction"))) {
            return "decided by a person";
        }
        long tenths = Math.round(c.confidence() * 10);
        return tenths >= 10
                ? "nearly all labels like this one are right"
                : "of 10 labels like this one, about " + tenths + (tenths == 1 ? " is right" : " are right");
    }

    private static String word(Coverage.Part part) {
        return switch (part) {
            case NAME -> "name";
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            case SUMMARY -> "this catalogue’s summary";
            case SCHEMA -> "parameters";
            case HINTS -> "the server’s hints";
            case SERVER -> "the server’s own text";
            case SIBLINGS -> "other tools of the server";
        };
    }

    private static List<String> changes(Classification c, RuleSet rules) {
        var out = new ArrayList<String>();
        if (!c.coverage().has(Coverage.Part.DESCRIPTION)) {
            out.add("A description from the publisher: there is none here to judge.");
        }
        if (!c.coverage().has(Coverage.Part.SCHEMA)) {
            out.add("An input schema: what the caller may pass in is not known.");
        }
        boolean excused = c.findings().stream().anyMatch(f -> f.effect() instanceof Effect.Excuses);
        if (!excused && c.category() == Category.DESTRUCTIVE) {
            out.add("Words that say there is a way back, such as a bin, an archive or a restore.");
        }
        Category second = c.runnerUp();
        if (second != null && c.margin() >= 0 && c.margin() < 0.5) {
            out.add("More that speaks for %s, which is %s behind."
                    .formatted(rules.category(second).title(), Wording.decimal(c.margin())));
        }
        return out;
    }
}
