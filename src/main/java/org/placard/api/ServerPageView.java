package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of servers, in the order of their slugs.
 *
 * @param next the cursor of the next page, null on the last
 */
public record ServerPageView(List<ServerView> items, @Nullable String next, MetaView meta) {}
