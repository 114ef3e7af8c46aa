package org.placard.api;

import java.util.List;
import java.util.Map;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/**
 * Every rule in a line. The whole record is at {@code /api/v1/rules/{id}}.
 *
 * @param items by id
 */
public record RuleListView(List<RuleLine> items, MetaView meta) {

    /** @param hits how many catalogued tools it hits */
    public record RuleLine(
            String id,
            String title,
            String effect,
            String weight,
            String status,
            String rationale,
            long hits,
            String path) {

        static RuleLine of(Rule rule, long hits) {
            return new RuleLine(
                    rule.id(),
                    rule.title(),
                    rule.effect().id(),
                    rule.weight().id(),
                    rule.status().id(),
                    rule.rationale().strip(),
                    hits,
                    "/rules/" + rule.id());
        }
    }

    static RuleListView of(RuleSet rules, Map<String, Long> hits, MetaView meta) {
        return new RuleListView(
                rules.rules().stream()
                        .map(rule -> RuleLine.of(rule, hits.getOrDefault(rule.id(), 0L)))
                        .toList(),
                meta);
    }
}
