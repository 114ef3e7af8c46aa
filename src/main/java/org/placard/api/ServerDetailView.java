package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/**
 * A server and its tools, one line each.
 *
 * @param tools the judgements; null risk of the server means that no tool is known
 */
public record ServerDetailView(@JsonUnwrapped ServerView server, List<Item> items, MetaView meta) {

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

    static ServerDetailView of(CatalogServer server, List<CatalogTool> tools, MetaView meta) {
        return new ServerDetailView(
                ServerView.of(server), tools.stream().map(Item::of).toList(), meta);
    }
}
