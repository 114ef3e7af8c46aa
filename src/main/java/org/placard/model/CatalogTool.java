package org.placard.model;

/**
 * A tool as the catalogue knows it: definition, judgement and the server that it belongs to.
 *
 * @param digest SHA-256 in hex over the canonical JSON (RFC 8785) of the definition
 */
public record CatalogTool(CatalogServer server, Tool tool, Classification classification, String digest) {

    /** The address of its page, without a host. */
    public String path() {
        return "/tools/" + server.slug() + "/" + ToolAddress.of(tool.name());
    }
}
