package org.placard.json;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.model.IngestReport;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/**
 * What one ingest did.
 *
 * @param started ISO 8601, UTC
 * @param problemCounts every problem, by kind
 * @param problems the first ones
 */
public record IngestReportView(
        String source,
        String started,
        long milliseconds,
        int files,
        int serversNew,
        int serversChanged,
        int serversUnchanged,
        int serversKept,
        int tools,
        Map<String, Integer> problemCounts,
        List<ProblemView> problems) {

    /**
     * Something that could not be read as published.
     *
     * @param level {@code source-lost}, {@code item-lost} or {@code field-odd}
     * @param place a line, a JSON path, a server or tool; empty for the whole
     */
    public record ProblemView(String level, String kind, String source, String place, String sentence) {

        public static ProblemView of(ReadingProblem problem) {
            return new ProblemView(
                    spelling(problem.level()),
                    problem.kind().id(),
                    problem.source(),
                    problem.place(),
                    problem.sentence());
        }

        /** The problem that was written so. */
        public ReadingProblem problem() {
            return new ReadingProblem(
                    Level.valueOf(constant(level)), Kind.valueOf(constant(kind)), source, place, sentence);
        }
    }

    public static IngestReportView of(IngestReport report) {
        var counts = new TreeMap<String, Integer>();
        report.problemCounts().forEach((kind, count) -> counts.put(kind.id(), count));
        return new IngestReportView(
                report.source(),
                report.started().toString(),
                report.took().toMillis(),
                report.files(),
                report.serversNew(),
                report.serversChanged(),
                report.serversUnchanged(),
                report.serversKept(),
                report.tools(),
                counts,
                report.problems().stream().map(ProblemView::of).toList());
    }

    /** The report that was written so. */
    public IngestReport report() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        problemCounts.forEach((kind, count) -> counts.put(Kind.valueOf(constant(kind)), count));
        return new IngestReport(
                source,
                Instant.parse(started),
                Duration.ofMillis(milliseconds),
                files,
                serversNew,
                serversChanged,
                serversUnchanged,
                serversKept,
                tools,
                counts,
                problems.stream().map(ProblemView::problem).toList());
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String constant(String spelling) {
        return spelling.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
