package org.placard.bench;

import java.util.ArrayList;
import java.util.List;
import org.placard.rules.Condition;
import org.placard.rules.Matcher;
import org.placard.rules.Rule;
import org.placard.text.Tokens;

/** Copies of rules that speak of words that nobody uses. */
final class MoreRules {

    private MoreRules() {}

    /** The rules and so many copies that there are {@code times} as many. */
    static List<Rule> times(List<Rule> rules, int times) {
        List<Rule> out = new ArrayList<>(rules);
        for (int copy = 1; copy < times; copy++) {
            for (Rule rule : rules) {
                out.add(copy(rule, "zq" + (char) ('a' + copy)));
            }
        }
        return out;
    }

    private static Rule copy(Rule rule, String mark) {
        return new Rule(
                rule.id() + "-" + mark,
                rule.title(),
                rule.status(),
                rule.effect(),
                rule.weight(),
                rule.rationale(),
                new Condition.All(List.of(
                        // Some rules ask for facts alone, which a copy would find again.
                        new Condition.Ask("name", new Matcher.Words(List.of("x" + mark)), Tokens.DOES, 0),
                        copy(rule.match(), mark))),
                "Never seen.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Condition copy(Condition condition, String mark) {
        return switch (condition) {
            case Condition.All all -> new Condition.All(copies(all.of(), mark));
            case Condition.Any any -> new Condition.Any(copies(any.of(), mark));
            case Condition.None none -> new Condition.None(copies(none.of(), mark));
            case Condition.Ask ask ->
                new Condition.Ask(ask.field(), copy(ask.matcher(), mark), ask.scope(), ask.traits());
        };
    }

    private static List<Condition> copies(List<Condition> conditions, String mark) {
        return conditions.stream().map(condition -> copy(condition, mark)).toList();
    }

    private static Matcher copy(Matcher matcher, String mark) {
        return switch (matcher) {
            case Matcher.Words words -> new Matcher.Words(marked(words.any(), mark));
            case Matcher.Starts starts -> new Matcher.Starts(marked(starts.any(), mark));
            case Matcher.Phrase phrase -> new Matcher.Phrase(marked(phrase.any(), mark));
            case Matcher.Near near ->
                new Matcher.Near(marked(near.one(), mark), marked(near.other(), mark), near.within(), near.ordered());
            case Matcher.Pair pair -> new Matcher.Pair(marked(pair.verb(), mark), marked(pair.object(), mark));
            // The pattern would run only where one of these words stands, that is nowhere.
            case Matcher.Regex regex ->
                regex.needs().isEmpty() ? regex : new Matcher.Words(marked(regex.needs(), mark));
            case Matcher.Is is -> is;
            case Matcher.Characters characters -> characters;
        };
    }

    /** Every word of every phrase, with the mark at its end. */
    private static List<String> marked(List<String> texts, String mark) {
        return texts.stream()
                .map(text -> String.join(
                        " ",
                        List.of(text.split(" ")).stream()
                                .map(word -> word + mark)
                                .toList()))
                .toList();
    }
}
