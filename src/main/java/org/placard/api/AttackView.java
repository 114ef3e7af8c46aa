package org.placard.api;

import java.util.Comparator;
import java.util.List;
import org.placard.model.AttackPattern;
import org.placard.model.Capability;
import org.placard.model.Category;

/**
 * A documented way to abuse tools.
 *
 * @param happens what happens, in this catalogue's words
 * @param capabilities a tool that has one of them is concerned
 * @param categories and so is a tool of one of these
 * @param path the address of its page
 */
public record AttackView(
        String id,
        String name,
        String happens,
        List<String> capabilities,
        List<String> categories,
        List<AttackPattern.Reference> references,
        String defence,
        String path) {

    static AttackView of(AttackPattern pattern) {
        return new AttackView(
                pattern.id(),
                pattern.name(),
                pattern.happens().strip(),
                pattern.needs().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Capability::id)
                        .toList(),
                pattern.categories().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Category::id)
                        .toList(),
                pattern.references(),
                pattern.defence().strip(),
                "/attacks/" + pattern.id());
    }
}
