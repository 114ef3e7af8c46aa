package org.placard.ingest;

/** This release's rules are older than those that judged the catalogue; what they would say is not stored. */
public final class OlderRulesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OlderRulesException(String mine, String stored) {
        super("the catalogue was judged by the rules %s, which are newer than the %s of this release: update Placard"
                .formatted(stored, mine));
    }
}
