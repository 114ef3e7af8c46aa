package org.placard.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.rules.Rule;

/**
 * A rule, in words. How it matches is in its file.
 *
 * @param status {@code experimental}, {@code stable} or {@code deprecated}
 * @param effect what its finding does, such as {@code assigns:execute}
 * @param path the address of its page
 */
public record RuleView(
        String id,
        String title,
        String status,
        String effect,
        String weight,
        String rationale,
        List<String> falsePositives,
        List<String> references,
        @Nullable String replacedBy,
        String path) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.title(),
                rule.status().id(),
                rule.effect().id(),
                rule.weight().id(),
                rule.rationale().strip(),
                rule.falsePositives(),
                rule.references().stream().map(URI::toString).toList(),
                rule.replacedBy(),
                "/rules/" + rule.id());
    }
}
