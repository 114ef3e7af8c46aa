package org.placard.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.placard.model.Risk;

/**
 * Which changes are asked for; null asks for all.
 *
 * @param server a slug
 * @param since noticed then or later
 * @param minRisk the worse of the risks before and after is at least this
 */
public record ChangeFilter(
        @Nullable String server,
        @Nullable Instant since,
        @Nullable Risk minRisk) {

    public static final ChangeFilter ALL = new ChangeFilter(null, null, null);

    public static ChangeFilter of(String server) {
        return new ChangeFilter(server, null, null);
    }
}
