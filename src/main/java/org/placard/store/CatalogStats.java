package org.placard.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/**
 * The numbers of the catalogue at one revision. Every map holds every constant, in the enum's order.
 *
 * @param categories tools by category
 * @param risks tools by risk
 * @param capabilities tools by capability; a tool counts for each that it has
 * @param sources servers by source, by the source's id
 * @param observed when the newest definition was observed, null where there is none
 * @param coverages servers by what is known of them
 */
public record CatalogStats(
        long revision,
        int servers,
        int tools,
        Map<Category, Integer> categories,
        Map<Risk, Integer> risks,
        Map<Capability, Integer> capabilities,
        Map<String, Integer> sources,
        Map<ServerCoverage, Integer> coverages,
        @Nullable Instant observed) {}
