package org.placard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;

/**
 * A server as the catalogue knows it.
 *
 * @param server its slug, as addresses name it
 * @param serverId its published identity
 * @param coverage how much of its tools was seen: {@code defined}, {@code named}, {@code extracted} …
 * @param risk the worst of its tools', null where no tool is known: unknown, not low
 * @param revision the catalogue revision at which it last changed
 */
public record ServerView(
        String server,
        String serverId,
        String serverTitle,
        @Nullable String description,
        @Nullable String repository,
        List<String> packages,
        String coverage,
        @Nullable String risk,
        int tools,
        String source,
        String origin,
        String observation,
        Instant observed,
        Instant firstSeen,
        Instant changed,
        long revision,
        String rulesVersion) {

    static ServerView of(CatalogServer server) {
        return new ServerView(
                server.slug(),
                server.id(),
                server.displayName(),
                server.description(),
                server.repository(),
                server.packages(),
                server.coverage().id(),
                server.risk() == null ? null : server.risk().id(),
                server.tools(),
                server.provenance().source(),
                server.provenance().origin(),
                server.provenance().observation().id(),
                server.provenance().seen(),
                server.firstSeen(),
                server.changed(),
                server.revision(),
                server.rulesVersion());
    }
}
