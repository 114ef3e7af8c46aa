package org.placard.crawl;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/**
 * An entry as its source sends it, not yet read.
 *
 * @param name as the source names it
 * @param version empty where it has none
 * @param certainty how sure it is that this is the newest version: 2 the source says so, 1 it says nothing, 0 it denies it
 * @param withdrawn whether the source took it back
 * @param digest over all that the source says of it
 */
record Item(
        String name, String version, int certainty, boolean withdrawn, String digest, String origin, Reading reading) {

    static final int SAID = 2;
    static final int UNSAID = 1;
    static final int DENIED = 0;

    /** Reads it. */
    @FunctionalInterface
    interface Reading {

        /** @return null where there is nothing to keep; the problems say why */
        @Nullable
        Read read(Consumer<ReadingProblem> problems);
    }

    /**
     * What was read.
     *
     * @param links what identifies the server beside its name; see {@link Links}
     */
    record Read(Server server, List<String> links) {

        Read {
            links = List.copyOf(links);
        }
    }
}
