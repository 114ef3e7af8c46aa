package org.placard.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one ingest did. Nothing is lost silently: what could not be read is counted by kind and told by example.
 *
 * @param serversNew servers that were not known before
 * @param serversChanged servers of which at least one tool came, went or changed
 * @param serversUnchanged servers stored already exactly so
 * @param serversKept servers of which a better observation is already stored, so that this one was not taken
 * @param tools tools of all the servers read
 * @param problemCounts every problem, by kind
 * @param problems the first ones, sorted; see {@code problemCounts} for all
 */
public record IngestReport(
        String source,
        Instant started,
        Duration took,
        int files,
        int serversNew,
        int serversChanged,
        int serversUnchanged,
        int serversKept,
        int tools,
        Map<ReadingProblem.Kind, Integer> problemCounts,
        List<ReadingProblem> problems) {

    public IngestReport {
        problemCounts = Map.copyOf(problemCounts);
        problems = problems.stream().sorted().toList();
    }

    public int servers() {
        return serversNew + serversChanged + serversUnchanged + serversKept;
    }
}
