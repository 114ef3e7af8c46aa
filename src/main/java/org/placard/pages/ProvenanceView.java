package org.placard.pages;

import org.placard.model.CatalogServer;
import org.placard.model.Provenance;
import org.placard.model.ServerCoverage;

/** Where a definition comes from, when it was seen, and how much of the server was. */
public record ProvenanceView(
        String how, String source, String origin, String format, String seen, String changed, String coverage) {

    static ProvenanceView of(CatalogServer server) {
        Provenance p = server.provenance();
        return new ProvenanceView(
                how(p.observation()),
                Shown.line(p.source(), 80),
                Shown.line(Wording.place(p.origin()), 200),
                Shown.line(p.format(), 60),
                Wording.day(p.seen()),
                Wording.day(server.changed()),
                coverage(server.coverage()));
    }

    static String how(Provenance.Observation observation) {
        return switch (observation) {
            case BUNDLED -> "bundled with the catalogue";
            case EXTRACTED -> "read from source code, not run";
            case PUBLISHED -> "published as a manifest";
            case LIVE -> "answered by the running server";
        };
    }

    static String coverage(ServerCoverage coverage) {
        return switch (coverage) {
            case DEFINED -> "Its tool definitions were published or observed.";
            case NAMED -> "Only the names of its tools were published.";
            case EXTRACTED -> "Its tool definitions were read from source code without running it.";
            case NOT_OBSERVED -> "No tool is known: nobody has looked yet.";
            case NEEDS_AUTH -> "No tool is known: the server asks for credentials.";
            case UNREACHABLE -> "No tool is known: the server did not answer.";
            case REMOVED -> "It was withdrawn by its publisher or its registry.";
        };
    }
}
