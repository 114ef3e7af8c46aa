package org.placard.model;

import java.util.List;
import java.util.Set;

/**
 * A documented way to abuse tools.
 *
 * @param happens what happens, in our own words
 * @param needs the capabilities of which a tool must have one to be concerned; empty: the category decides
 * @param categories the categories concerned
 * @param defence what stops it
 */
public record AttackPattern(
        String id,
        String name,
        String happens,
        Set<Capability> needs,
        Set<Category> categories,
        List<Reference> references,
        String defence) {

    /**
     * @param framework such as {@code OWASP MCP Top 10}
     * @param version the framework's version, such as {@code 2025 beta}
     * @param id the entry, such as {@code MCP05}
     */
    public record Reference(String framework, String version, String id, String title, String url) {}

    public AttackPattern {
        needs = Set.copyOf(needs);
        categories = Set.copyOf(categories);
        references = List.copyOf(references);
    }

    /** Whether a tool so classified gives the access that this pattern abuses. */
    public boolean concerns(Classification classification) {
        return categories.contains(classification.category())
                || classification.capabilities().stream().anyMatch(needs::contains);
    }
}
