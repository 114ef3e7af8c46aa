package org.placard.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server as the catalogue knows it, without its tools.
 *
 * @param revision the catalogue revision at which it last changed
 * @param risk the worst of its tools', null where no tool is known: unknown, not low
 * @param tools how many tools are known
 * @param rulesVersion of the rules that judged its tools
 */
public record CatalogServer(
        String id,
        String slug,
        @Nullable String title,
        @Nullable String description,
        @Nullable String repository,
        List<String> packages,
        ServerCoverage coverage,
        Provenance provenance,
        @Nullable Risk risk,
        int tools,
        long revision,
        Instant firstSeen,
        Instant changed,
        String rulesVersion) {

    public CatalogServer {
        packages = List.copyOf(packages);
    }

    public String displayName() {
        return title != null ? title : id;
    }
}
