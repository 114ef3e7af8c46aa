package org.placard.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.placard.model.CrawlCounts;
import org.placard.model.CrawlRun;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ServerCoverage;
import org.placard.store.Outcome;

/** What one run has brought so far. Safe for many threads. */
final class RunTally {

    private static final int EXAMPLES = 20;

    private final CrawlRun begun;
    private final LongSupplier requests;
    private final Map<Kind, Integer> problemCounts = new EnumMap<>(Kind.class);
    private final List<ReadingProblem> problems = new ArrayList<>();
    private CrawlCounts counts = CrawlCounts.NONE;
    private Map<ServerCoverage, Integer> coverage = Map.of();
    private boolean same;

    /** @param requests how many were sent so far */
    RunTally(CrawlRun begun, LongSupplier requests) {
        this.begun = begun;
        this.requests = requests;
    }

    synchronized void problem(ReadingProblem problem) {
        int before = problemCounts.merge(problem.kind(), 1, Integer::sum) - 1;
        if (before < EXAMPLES) {
            problems.add(problem);
        }
    }

    synchronized void fetched(int entries) {
        counts = counts.plus(new CrawlCounts(0, entries, 0, 0, 0, 0));
    }

    synchronized void unchanged(int entries) {
        counts = counts.plus(new CrawlCounts(0, 0, entries, 0, 0, 0));
    }

    synchronized void gone(int entries) {
        counts = counts.plus(new CrawlCounts(0, 0, 0, 0, 0, entries));
    }

    synchronized void stored(Outcome outcome) {
        counts = counts.plus(
                switch (outcome) {
                    case NEW -> new CrawlCounts(0, 0, 0, 1, 0, 0);
                    case CHANGED -> new CrawlCounts(0, 0, 0, 0, 1, 0);
                    case REJUDGED, UNCHANGED, KEPT -> new CrawlCounts(0, 0, 1, 0, 0, 0);
                });
    }

    /** The source says that nothing has changed at all. */
    synchronized void sameAsBefore() {
        same = true;
    }

    synchronized boolean wasSameAsBefore() {
        return same;
    }

    synchronized void covered(Map<ServerCoverage, Integer> counted) {
        coverage = counted;
    }

    /** In one line, for whoever waits. */
    synchronized String line() {
        return "%s: %,d entries, %,d new, %,d changed, %,d gone, %,d requests, %,d problems"
                .formatted(
                        begun.source(),
                        counts.fetched(),
                        counts.added(),
                        counts.changed(),
                        counts.gone(),
                        requests.getAsLong(),
                        problemCounts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    synchronized CrawlRun run(CrawlRun.State state, @Nullable Instant ended, @Nullable String failure) {
        return new CrawlRun(
                begun.id(),
                begun.source(),
                begun.full(),
                state,
                begun.started(),
                ended,
                counts.plus(new CrawlCounts(requests.getAsLong(), 0, 0, 0, 0, 0)),
                coverage,
                problemCounts,
                problems,
                failure);
    }
}
