package org.placard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Flag;
import org.placard.search.Hit;

/**
 * One tool of a list. The whole record is at {@code /api/v1/tools/{server}/{tool}}.
 *
 * @param server the server's slug
 * @param name the tool's exact name
 * @param summary one line of its definition, untrusted; empty where there is none
 * @param observed when its definition was observed; null where the server has gone since the index was read
 * @param changed when its server last changed in this catalogue
 * @param digest of its definition
 * @param path the address of its page
 */
public record HitView(
        String server,
        String serverId,
        String serverTitle,
        String name,
        String title,
        String summary,
        String category,
        String risk,
        double confidence,
        String confidenceWord,
        List<String> capabilities,
        List<String> flags,
        String coverage,
        String source,
        @Nullable Instant observed,
        Instant changed,
        String digest,
        String path) {

    static HitView of(Hit hit, @Nullable CatalogServer server) {
        return new HitView(
                hit.server(),
                hit.serverId(),
                hit.serverTitle(),
                hit.name().text(),
                hit.title().text(),
                hit.summary().text(),
                hit.category().id(),
                hit.risk().id(),
                hit.confidence(),
                hit.confidenceWord().id(),
                hit.capabilities().stream().map(Capability::id).toList(),
                hit.flags().stream().map(Flag::id).toList(),
                hit.coverage().id(),
                hit.source(),
                server == null ? null : server.provenance().seen(),
                hit.changed(),
                hit.digest(),
                hit.path());
    }

    static HitView of(CatalogTool found) {
        return of(Hit.of(found), found.server());
    }
}
