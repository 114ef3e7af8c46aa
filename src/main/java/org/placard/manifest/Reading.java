package org.placard.manifest;

import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;

/** One manifest being read: its name and origin, the limits, and where servers and problems go. */
record Reading(String name, ManifestOrigin origin, Limits limits, ManifestSink sink) {

    void lost(Kind kind, String sentence) {
        problem(Level.SOURCE_LOST, kind, "", sentence);
    }

    void itemLost(Kind kind, String place, String sentence) {
        problem(Level.ITEM_LOST, kind, place, sentence);
    }

    void odd(Kind kind, String place, String sentence) {
        problem(Level.FIELD_ODD, kind, place, sentence);
    }

    private void problem(Level level, Kind kind, String place, String sentence) {
        sink.problem(new ReadingProblem(level, kind, origin.origin(), place, sentence));
    }

    void server(Server server) {
        sink.server(server);
    }
}
