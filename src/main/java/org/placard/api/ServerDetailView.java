package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/**
 * A server and its tools, one line each.
 *
 * @param items one page of its tools, in its own order
 * @param next the cursor of the next page, null on the last
 */
public record ServerDetailView(
        @JsonUnwrapped ServerView server,
        List<Item> items,
        @Nullable String next,
        MetaView meta) {

    /** @param path the address of the tool's page */
    public record Item(String name, String category, String risk, double confidence, String digest, String path) {

        static Item of(CatalogTool tool) {
            return new Item(
                    tool.tool().name(),
                    tool.classification().category().id(),
                    tool.classification().risk().id(),
                    tool.classification().confidence(),
                    tool.digest(),
                    tool.path());
        }
    }

    static ServerDetailView of(CatalogServer server, Slice<CatalogTool> tools, MetaView meta) {
        return new ServerDetailView(
                ServerView.of(server), tools.items().stream().map(Item::of).toList(), tools.next(), meta);
    }
}
