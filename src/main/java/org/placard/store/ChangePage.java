package org.placard.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some changes, the latest first.
 *
 * @param next asks for the page after this one, null where there is none
 */
public record ChangePage(List<KeptChange> items, @Nullable Long next) {

    public ChangePage {
        items = List.copyOf(items);
    }
}
