package org.placard.store;

import org.jspecify.annotations.Nullable;

/**
 * How far the catalogue is.
 *
 * @param catalog names this catalogue among all; an index or a cursor of another one does not fit
 * @param revision the number of its latest change
 * @param rulesVersion of the newest rules that judge or judged here, null before the first
 * @param bundled digest of the bundled catalogue that was loaded, null before the first
 */
public record CatalogState(
        String catalog,
        long revision,
        @Nullable String rulesVersion,
        @Nullable String bundled) {}
