package org.placard.pages;

import java.util.List;
import org.placard.model.AttackPattern;
import org.placard.model.Classification;
import org.placard.rules.RuleSet;

/**
 * An attack pattern on a tool's page.
 *
 * @param because why it concerns this tool
 * @param references framework entries with their versions, in one line
 */
public record AttackLinkView(String name, String path, String happens, String because, String references) {

    static AttackLinkView of(AttackPattern pattern, Classification c, RuleSet rules) {
        List<String> shared = c.capabilities().stream()
                .filter(pattern.needs()::contains)
                .map(capability -> Wording.small(rules.capability(capability).title()))
                .toList();
        return new AttackLinkView(
                pattern.name(),
                "/attacks/" + pattern.id(),
                Wording.firstSentence(pattern.happens().strip()),
                shared.isEmpty()
                        ? "It is " + rules.category(c.category()).title() + "."
                        : "It " + Wording.list(shared) + ".",
                references(pattern));
    }

    /** A pattern by itself, without a tool that it concerns. */
    static AttackLinkView of(AttackPattern pattern) {
        return new AttackLinkView(
                pattern.name(),
                "/attacks/" + pattern.id(),
                Wording.firstSentence(pattern.happens().strip()),
                "",
                references(pattern));
    }

    static String references(AttackPattern pattern) {
        return String.join(
                " · ",
                pattern.references().stream()
                        .map(r -> r.framework() + " " + r.version() + " " + r.id())
                        .toList());
    }
}
