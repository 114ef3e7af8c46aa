package org.placard.store;

import org.placard.model.Provenance.Observation;
import org.placard.model.ServerCoverage;

/**
 * Which of two observations of a server is kept, whole server by whole server: live before published before extracted
 * before bundled. Nothing never takes the place of tools, but for the word of whoever published them that the server is withdrawn; nor
 * do bare names that of another observer's definitions.
 */
final class Precedence {

    private Precedence() {}

    /** How well a server was observed, and by whom. */
    record Seen(String source, Observation observation, ServerCoverage coverage) {}

    static boolean replaces(Seen other, Seen stored) {
        if (other.coverage() == ServerCoverage.REMOVED && other.source().equals(stored.source())) {
            return true;
        }
        if (other.coverage().judged() != stored.coverage().judged()) {
            return other.coverage().judged();
        }
        boolean fewer = other.coverage() == ServerCoverage.NAMED && stored.coverage() != ServerCoverage.NAMED;
        if (fewer
                && stored.coverage().judged()
                && stored.observation() != Observation.BUNDLED
                && !other.source().equals(stored.source())) {
            return false;
        }
        return other.observation().compareTo(stored.observation()) >= 0;
    }
}
