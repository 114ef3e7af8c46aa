package org.placard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.placard.model.IngestReport;
import org.placard.model.ReadingProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads manifests into the catalogue and judges every tool.",
        footer = {
            "",
            "A FILE is a tools/list answer, a tools JSONL file (also .gz) or any other manifest; what it is follows from",
            "what is in it. A folder is walked. A server is replaced whole; the same manifest twice changes nothing.",
            "Works while a server owns the data folder: the job is handed to it."
        })
final class IngestCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    private final Catalog catalog;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "what to read")
    private List<Path> files = List.of();

    @Option(names = "--strict", description = "exit with 3 where there was any problem")
    private boolean strict;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    IngestCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        IngestReport report;
        try (Progress progress = terminal.progress()) {
            report = catalog.ingest(options.dataDir, files, progress::report);
        }
        print(report);
        boolean lost = report.problems().stream().anyMatch(p -> p.level() == ReadingProblem.Level.SOURCE_LOST);
        return lost || strict && !report.problems().isEmpty() ? ExitCode.FAILED : ExitCode.FINE;
    }

    private void print(IngestReport report) {
        double seconds = Math.max(report.took().toMillis(), 1) / 1000.0;
        terminal.out()
                .printf(
                        "%,d tools of %,d servers in %.1f s (%,.0f tools a second): %,d new, %,d changed, %,d unchanged, %,d kept%n",
                        report.tools(),
                        report.servers(),
                        seconds,
                        report.tools() / seconds,
                        report.serversNew(),
                        report.serversChanged(),
                        report.serversUnchanged(),
                        report.serversKept());
        if (!report.problemCounts().isEmpty()) {
            terminal.out()
                    .println("problems: "
                            + report.problemCounts().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(kind ->
                                            "%s %,d".formatted(kind.getKey().id(), kind.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
        report.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(p -> terminal.err().println(line(p)));
        int more = report.problemCounts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                - PROBLEMS_SHOWN;
        if (more > 0) {
            terminal.err().printf("… and %,d more; the page /ingest shows them by kind%n", more);
        }
    }

    static String line(ReadingProblem problem) {
        String place = problem.place().isEmpty() ? "" : " · " + problem.place();
        return Terminal.shown("%s%s: %s".formatted(problem.source(), place, problem.sentence()));
    }
}
