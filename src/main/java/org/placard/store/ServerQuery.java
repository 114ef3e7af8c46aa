package org.placard.store;

import org.jspecify.annotations.Nullable;
import org.placard.model.Risk;

/**
 * Which servers are asked for, in the order of their slugs.
 *
 * @param after the slug after which the page starts, null for the first page
 * @param risk only servers of this risk, null for all
 * @param source only servers of this source, null for all
 */
public record ServerQuery(
        @Nullable String after,
        @Nullable Risk risk,
        @Nullable String source,
        int limit) {

    public static final int MAX_LIMIT = 200;

    public ServerQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to %d servers, not %d".formatted(MAX_LIMIT, limit));
        }
    }
}
