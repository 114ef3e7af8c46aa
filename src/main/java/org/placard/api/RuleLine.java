package org.placard.api;

import org.placard.rules.Rule;

/**
 * A rule in a line. The whole record is at {@code /api/v1/rules/{id}}.
 *
 * @param hits how many catalogued tools it hits
 * @param path the address of its page
 */
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
