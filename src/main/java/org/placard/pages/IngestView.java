package org.placard.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.placard.model.CrawlRun;
import org.placard.model.IngestReport;
import org.placard.model.ReadingProblem;

/** What the last ingests brought, and what could not be read. */
public record IngestView(Frame frame, String catalogue, List<VisitView> visits, List<RunView> runs) {

    private static final int PROBLEMS = 50;

    /** One visit to a source. */
    public record VisitView(
            String source,
            String state,
            String day,
            String took,
            String fetched,
            String brought,
            String requests,
            List<KindView> coverage,
            List<KindView> kinds,
            List<ProblemView> problems) {}

    /** One ingest. */
    public record RunView(
            String source,
            String day,
            String took,
            String servers,
            String tools,
            String changes,
            String problemCount,
            List<KindView> kinds,
            List<ProblemView> problems) {}

    public record KindView(String kind, String count) {}

    public record ProblemView(String place, String sentence, String level) {}

    static IngestView of(List<CrawlRun> crawls, List<IngestReport> reports, Totals totals) {
        return new IngestView(
                Frame.of("Ingest", "What was read into this catalogue, and what could not be.", "/ingest", ""),
                totals.words(),
                crawls.stream().map(IngestView::visit).toList(),
                reports.stream().map(IngestView::run).toList());
    }

    private static VisitView visit(CrawlRun run) {
        var counts = run.counts();
        String failure = run.failure();
        return new VisitView(
                Shown.line(run.source(), 60),
                state(run.state()) + (failure == null ? "" : ": " + Shown.line(failure, 300)),
                Wording.day(run.started()),
                run.ended() == null
                        ? "is under way"
                        : String.format(
                                Locale.ENGLISH,
                                "took %.1f s",
                                Duration.between(run.started(), run.ended()).toMillis() / 1000.0),
                Wording.count(counts.fetched(), run.full() ? "entry" : "changed entry")
                        .replace("entrys", "entries"),
                "%s new, %s changed, %s unchanged, %s gone"
                        .formatted(
                                Wording.number(counts.added()),
                                Wording.number(counts.changed()),
                                Wording.number(counts.unchanged()),
                                Wording.number(counts.gone())),
                Wording.count(counts.requests(), "request"),
                run.coverage().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new KindView(e.getKey().id(), Wording.number(e.getValue())))
                        .toList(),
                run.problemCounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new KindView(e.getKey().id(), Wording.number(e.getValue())))
                        .toList(),
                run.problems().stream().limit(PROBLEMS).map(IngestView::problem).toList());
    }

    private static String state(CrawlRun.State state) {
        return switch (state) {
            case RUNNING -> "under way";
            case DONE -> "done";
            case FAILED -> "failed";
            case INTERRUPTED -> "interrupted";
        };
    }

    private static ProblemView problem(ReadingProblem problem) {
        return new ProblemView(
                Shown.line(Wording.place(problem.source()) + " " + problem.place(), 200),
                Shown.line(problem.sentence(), 400),
                level(problem.level()));
    }

    private static RunView run(IngestReport report) {
        long problems = report.problemCounts().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return new RunView(
                Shown.line(Wording.place(report.source()), 120),
                Wording.day(report.started()),
                String.format(Locale.ENGLISH, "%.1f s", report.took().toMillis() / 1000.0),
                Wording.count(report.servers(), "server"),
                Wording.count(report.tools(), "tool"),
                "%s new, %s changed, %s unchanged, %s kept as better known"
                        .formatted(
                                Wording.number(report.serversNew()),
                                Wording.number(report.serversChanged()),
                                Wording.number(report.serversUnchanged()),
                                Wording.number(report.serversKept())),
                Wording.count(problems, "problem"),
                report.problemCounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new KindView(e.getKey().id(), Wording.number(e.getValue())))
                        .toList(),
                report.problems().stream()
                        .limit(PROBLEMS)
                        .map(p -> new ProblemView(
                                Shown.line(Wording.place(p.source()) + " " + p.place(), 200),
                                Shown.line(p.sentence(), 400),
                                level(p.level())))
                        .toList());
    }

    private static String level(ReadingProblem.Level level) {
        return switch (level) {
            case SOURCE_LOST -> "the source gave nothing";
            case ITEM_LOST -> "one item was lost";
            case FIELD_ODD -> "one field was odd, the rest was kept";
        };
    }
}
