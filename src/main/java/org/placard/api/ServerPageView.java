package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.store.ServerPage;

/**
 * One page of servers, in the order of their slugs.
 *
 * @param next the cursor of the next page, null on the last
 * @param total how many match, on all pages
 */
public record ServerPageView(
        List<ServerView> items, @Nullable String next, long total, MetaView meta) {

    static ServerPageView of(ServerPage page, MetaView meta) {
        return new ServerPageView(
                page.items().stream().map(ServerView::of).toList(),
                page.next() == null ? null : Cursor.SERVERS.after(page.next()),
                page.total(),
                meta);
    }
}
