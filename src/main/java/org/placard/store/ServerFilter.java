package org.placard.store;

import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/**
 * Which servers; null: whatever it is.
 *
 * @param risk the worst of the server's tools
 * @param category servers with at least one tool of it
 * @param source the source's id
 */
public record ServerFilter(
        @Nullable Risk risk,
        @Nullable Category category,
        @Nullable String source,
        @Nullable ServerCoverage coverage) {

    public static final ServerFilter ALL = new ServerFilter(null, null, null, null);
}
