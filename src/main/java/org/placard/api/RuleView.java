package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Parameter;
import org.placard.rules.Rule;

/**
 * One rule: what it does, why it is believed, what it must hit and what it must leave alone.
 *
 * @param effect what a finding of it does, such as {@code assigns:execute}
 * @param status {@code experimental} counts for nothing, {@code deprecated} is no longer asked
 * @param evidence the sentence that a finding shows; {@code {field}} stands for what was seen there
 * @param falsePositives where it is known to be wrong
 * @param examples tools that it must hit
 * @param nearMisses tools that it must leave alone
 * @param replacedBy the rule in its place, null unless it is deprecated
 * @param hits how many catalogued tools it hits
 * @param tools the first of them, by server and name
 * @param path the address of its page
 */
public record RuleView(
        String id,
        String title,
        String effect,
        String weight,
        String status,
        String rationale,
        String evidence,
        List<String> falsePositives,
        List<String> references,
        List<ExampleView> examples,
        List<ExampleView> nearMisses,
        @Nullable String replacedBy,
        long hits,
        List<HitView> tools,
        String path,
        MetaView meta) {

    /**
     * A tool small enough to read.
     *
     * @param note why it is here
     * @param description empty where the example has none
     * @param parameters their names
     * @param server the server's id, empty where the example names none
     * @param verdict the category that the other rules found, for rules that ask for it
     */
    public record ExampleView(
            String note,
            String name,
            String description,
            List<String> parameters,
            String server,
            @Nullable String verdict) {

        static ExampleView of(Rule.Example example) {
            Category verdict = example.verdict();
            return new ExampleView(
                    example.note(),
                    example.tool().name(),
                    example.tool().description().text(),
                    example.tool().parameters().stream().map(Parameter::name).toList(),
                    example.server().id(),
                    verdict == null ? null : verdict.id());
        }
    }

    static RuleView of(Rule rule, long hits, List<HitView> tools, MetaView meta) {
        return new RuleView(
                rule.id(),
                rule.title(),
                rule.effect().id(),
                rule.weight().id(),
                rule.status().id(),
                rule.rationale().strip(),
                rule.evidence(),
                rule.falsePositives(),
                rule.references().stream().map(Object::toString).toList(),
                rule.matching().stream().map(ExampleView::of).toList(),
                rule.notMatching().stream().map(ExampleView::of).toList(),
                rule.replacedBy(),
                hits,
                tools,
                "/rules/" + rule.id(),
                meta);
    }
}
