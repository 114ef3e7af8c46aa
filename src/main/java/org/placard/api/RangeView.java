package org.placard.api;

import java.util.List;
import org.placard.search.Hit;

/**
 * The tools whose definitions' digests begin with five digits.
 *
 * @param items by digest; look in them for the rest of yours
 * @param more whether there are tools that this answer has no room for: ask for the digest itself
 * @param padding makes every answer equally long
 */
public record RangeView(String prefix, List<Item> items, boolean more, MetaView meta, String padding) {

    /** @param suffix the digest's other 59 digits */
    public record Item(String suffix, String server, String name, String category, String risk, double confidence) {

        static Item of(Hit hit, int prefix) {
            return new Item(
                    hit.digest().substring(prefix),
                    hit.server(),
                    hit.name().text(),
                    hit.category().id(),
                    hit.risk().id(),
                    hit.confidence());
        }
    }
}
