package org.placard.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;

/**
 * Some servers, by slug.
 *
 * @param next where the next page starts, null on the last one
 * @param total all servers that the filter lets through
 */
public record ServerPage(
        List<CatalogServer> items, @Nullable String next, long total) {

    public ServerPage {
        items = List.copyOf(items);
    }
}
