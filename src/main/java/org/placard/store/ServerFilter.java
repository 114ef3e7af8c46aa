package org.placard.store;

import java.time.Instant;
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
 * @param packageName servers that publish this package, such as {@code npm:@scope/name}; case, {@code _} and {@code -} do not matter
 * @param repository its web address, whatever its case
 * @param changedSince servers whose definition changed then or later
 * @param afterRevision servers of which anything, a judgement too, changed after this revision
 */
public record ServerFilter(
        @Nullable Risk risk,
        @Nullable Category category,
        @Nullable String source,
        @Nullable ServerCoverage coverage,
        @Nullable String packageName,
        @Nullable String repository,
        @Nullable Instant changedSince,
        @Nullable Long afterRevision) {

    public ServerFilter(
            @Nullable Risk risk,
            @Nullable Category category,
            @Nullable String source,
            @Nullable ServerCoverage coverage) {
        this(risk, category, source, coverage, null, null, null, null);
    }

    public static final ServerFilter ALL = new ServerFilter(null, null, null, null);
}
