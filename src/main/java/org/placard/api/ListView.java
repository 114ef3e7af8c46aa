package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last
 * @param total how many there are, on all pages
 */
public record ListView<T>(List<T> items, @Nullable String next, long total, MetaView meta) {

    static <T> ListView<T> of(Slice<T> slice, int total, MetaView meta) {
        return new ListView<>(slice.items(), slice.next(), total, meta);
    }
}
