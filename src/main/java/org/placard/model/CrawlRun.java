package org.placard.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a source: how far it is or how it ended.
 *
 * @param full whether everything was asked for, not only what changed
 * @param ended null while it runs
 * @param coverage servers of the source's entries by how much of their tools is known, once they are counted
 * @param problemCounts every problem, by kind
 * @param problems the first ones of each kind, sorted
 * @param failure why it did not come to its end, null where it did or is not there yet
 */
public record CrawlRun(
        long id,
        String source,
        boolean full,
        State state,
        Instant started,
        @Nullable Instant ended,
        CrawlCounts counts,
        Map<ServerCoverage, Integer> coverage,
        Map<ReadingProblem.Kind, Integer> problemCounts,
        List<ReadingProblem> problems,
        @Nullable String failure) {

    /** Where a run stands. */
    public enum State {
        RUNNING,
        DONE,
        /** It could not go on; the next one goes on where it stopped. */
        FAILED,
        /** Its process ended; the next one goes on where it stopped. */
        INTERRUPTED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String id) {
            return Spelling.of(State.class, id, State::id);
        }
    }

    public CrawlRun {
        coverage = Map.copyOf(coverage);
        problemCounts = Map.copyOf(problemCounts);
        problems = problems.stream().sorted().toList();
    }
}
