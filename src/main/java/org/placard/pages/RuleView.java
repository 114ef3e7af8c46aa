package org.placard.pages;

import java.util.List;
import java.util.Locale;
import org.placard.model.Description;
import org.placard.model.Tool;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;
import org.placard.search.Hit;

/**
 * The page of one rule.
 *
 * @param effect what a finding of it does
 * @param says the sentence that a finding shows, with braces where what was seen is filled in
 * @param hits small tools that it must hit, and why each is there
 * @param misses near misses that it leaves alone
 * @param found how many catalogued tools it hits, in words
 * @param tools the first of them
 * @param more how many more there are, empty where all are shown
 */
public record RuleView(
        Frame frame,
        String id,
        String title,
        String status,
        String effect,
        String weight,
        String rationale,
        String says,
        List<String> falsePositives,
        List<String> references,
        List<ExampleView> hits,
        List<ExampleView> misses,
        String replacedBy,
        String found,
        List<RowView> tools,
        String more) {

    public record ExampleView(String note, String tool, String text) {}

    static RuleView of(Rule rule, RuleSet rules, long count, List<Hit> tools) {
        return new RuleView(
                new Frame(
                        rule.title(),
                        rule.rationale(),
                        "/rules/" + rule.id(),
                        "rules",
                        true,
                        Frame.trail(new Frame.Crumb("Rules", "/rules"), new Frame.Crumb(rule.id(), null))),
                rule.id(),
                rule.title(),
                rule.status().name().toLowerCase(Locale.ROOT),
                FindingView.effect(rule.effect(), rules),
                rule.weight().id(),
                rule.rationale().strip(),
                rule.evidence(),
                rule.falsePositives(),
                rule.references().stream()
                        .map(uri -> ServerView.repository(uri.toString()))
                        .filter(uri -> !uri.isEmpty())
                        .toList(),
                rule.matching().stream().map(RuleView::example).toList(),
                rule.notMatching().stream().map(RuleView::example).toList(),
                rule.replacedBy() == null ? "" : rule.replacedBy(),
                Wording.count(count, "catalogued tool"),
                tools.stream().map(RowView::of).toList(),
                count > tools.size() ? Wording.number(count - tools.size()) : "");
    }

    private static ExampleView example(Rule.Example example) {
        Tool tool = example.tool();
        Description description = tool.description();
        return new ExampleView(
                Shown.text(example.note()),
                Shown.line(tool.name(), 120)
                        + (tool.parameters().isEmpty()
                                ? ""
                                : "("
                                        + String.join(
                                                ", ",
                                                tool.parameters().stream()
                                                        .map(p -> Shown.line(p.name(), 60))
                                                        .toList())
                                        + ")"),
                Shown.line(description.text(), 240));
    }
}
