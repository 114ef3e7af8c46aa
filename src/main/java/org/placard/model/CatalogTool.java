package org.placard.model;

import org.jspecify.annotations.Nullable;

/**
 * A tool as the catalogue knows it: definition, judgement and the server that it belongs to.
 *
 * @param digest SHA-256 in hex over the canonical JSON (RFC 8785) of the definition
 * @param standing what a person decided about its risk and how that stands now, null where nobody did
 */
public record CatalogTool(
        CatalogServer server,
        Tool tool,
        Classification classification,
        String digest,
        RiskDecision.@Nullable Standing standing) {

    /** A tool of which nobody decided anything. */
    public CatalogTool(CatalogServer server, Tool tool, Classification classification, String digest) {
        this(server, tool, classification, digest, null);
    }

    public CatalogTool with(RiskDecision.@Nullable Standing other) {
        return new CatalogTool(server, tool, classification, digest, other);
    }

    /** The address of its page, without a host. */
    public String path() {
        return "/tools/" + server.slug() + "/" + ToolAddress.of(tool.name());
    }
}
