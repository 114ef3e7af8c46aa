package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.store.ChangePage;

/**
 * One page of changes, the latest first.
 *
 * @param next the cursor of the next page, null on the last
 */
public record ChangePageView(
        List<ChangeView> items, @Nullable String next, MetaView meta) {

    static ChangePageView of(ChangePage page, MetaView meta) {
        return new ChangePageView(
                page.items().stream().map(ChangeView::of).toList(),
                page.next() == null ? null : Cursor.CHANGES.after(String.valueOf(page.next())),
                meta);
    }
}
