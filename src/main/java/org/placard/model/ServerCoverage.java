package org.placard.model;

import java.util.Locale;

/** How much of a server's tools this catalogue has seen. Without a tool its risk is unknown, never low. */
public enum ServerCoverage {
    /** Tool definitions were published or observed. */
    DEFINED,
    /** Only the tools' names (and perhaps one line each) were published. */
    NAMED,
    /** Definitions were extracted from source without running it. */
    EXTRACTED,
    /** No tool is known: nobody has looked yet. */
    NOT_OBSERVED,
    /** No tool is known: the server asks for credentials. */
    NEEDS_AUTH,
    /** No tool is known: the server did not answer. */
    UNREACHABLE,
    /** The publisher or the registry withdrew the server. */
    REMOVED;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String id() {
        return id;
    }

    public static ServerCoverage of(String id) {
        return Spelling.of(ServerCoverage.class, id, ServerCoverage::id);
    }

    /** Whether there is a tool to judge. */
    public boolean judged() {
        return this == DEFINED || this == NAMED || this == EXTRACTED;
    }
}
