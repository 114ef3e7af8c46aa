package org.placard.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is at hand whole.
 *
 * @param next the cursor of the next page, null on the last
 */
record Slice<T>(List<T> items, @Nullable String next) {

    Slice {
        items = List.copyOf(items);
    }

    /**
     * The items after those that the cursor tells of.
     *
     * @param key what names an item among all
     * @throws ProblemException where the cursor is none, or its item has gone
     */
    static <T> Slice<T> of(List<T> all, Function<T, String> key, Cursor kind, @Nullable String cursor, int limit) {
        String last = kind.read(cursor);
        int from = 0;
        if (last != null && cursor != null) {
            while (from < all.size() && !key.apply(all.get(from)).equals(last)) {
                from++;
            }
            if (from++ == all.size()) {
                throw Cursor.foreign(cursor);
            }
        }
        int to = Math.min(all.size(), from + limit);
        List<T> items = all.subList(from, to);
        return new Slice<>(items, to < all.size() ? kind.after(key.apply(items.getLast())) : null);
    }
}
