package org.placard.json;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.model.CrawlCounts;
import org.placard.model.CrawlRun;
import org.placard.model.ReadingProblem;
import org.placard.model.ServerCoverage;

/**
 * One visit to a source.
 *
 * @param state {@code running}, {@code done}, {@code failed} or {@code interrupted}
 * @param started ISO 8601, UTC
 * @param ended the same; null while it runs
 * @param coverage servers by how much of their tools is known
 * @param problemCounts every problem, by kind
 * @param problems the first ones of each kind
 * @param failure why it did not come to its end
 */
public record CrawlRunView(
        long id,
        String source,
        boolean full,
        String state,
        String started,
        @Nullable String ended,
        CrawlCounts counts,
        Map<String, Integer> coverage,
        Map<String, Integer> problemCounts,
        List<IngestReportView.ProblemView> problems,
        @Nullable String failure) {

    public static CrawlRunView of(CrawlRun run) {
        var coverage = new TreeMap<String, Integer>();
        run.coverage().forEach((kind, count) -> coverage.put(kind.id(), count));
        var problems = new TreeMap<String, Integer>();
        run.problemCounts().forEach((kind, count) -> problems.put(kind.id(), count));
        Instant ended = run.ended();
        return new CrawlRunView(
                run.id(),
                run.source(),
                run.full(),
                run.state().id(),
                run.started().toString(),
                ended == null ? null : ended.toString(),
                run.counts(),
                coverage,
                problems,
                run.problems().stream().map(IngestReportView.ProblemView::of).toList(),
                run.failure());
    }

    /** The run that was written so. */
    public CrawlRun run() {
        var covered = new EnumMap<ServerCoverage, Integer>(ServerCoverage.class);
        coverage.forEach((kind, count) -> covered.put(ServerCoverage.of(kind), count));
        var counted = new EnumMap<ReadingProblem.Kind, Integer>(ReadingProblem.Kind.class);
        problemCounts.forEach((kind, count) -> counted.put(
                ReadingProblem.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), count));
        return new CrawlRun(
                id,
                source,
                full,
                CrawlRun.State.of(state),
                Instant.parse(started),
                ended == null ? null : Instant.parse(ended),
                counts,
                covered,
                counted,
                problems.stream().map(IngestReportView.ProblemView::problem).toList(),
                failure);
    }
}
