package org.placard.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.placard.model.CrawlRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = "Visits the sources of servers and takes in what is new or changed.",
        footer = {
            "",
            "Without a SOURCE: all of catalog-data/sources.yaml and DATA/sources.yaml, one after the other. A visit that",
            "was stopped goes on where it stopped. Exits with 3 where a visit did not come to its end."
        })
final class CrawlCommand implements Callable<Integer> {

    private static final int EXAMPLES = 5;

    private final Catalog catalog;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "ids of the sources to visit")
    private List<String> sources = List.of();

    @Option(names = "--full", description = "ask for everything, not only for what changed since the last visit")
    private boolean full;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    CrawlCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        List<CrawlRun> runs;
        try (Progress progress = terminal.progress()) {
            runs = catalog.crawl(options.dataDir, sources, full, progress::report);
        }
        runs.forEach(this::print);
        boolean all = runs.stream().allMatch(run -> run.state() == CrawlRun.State.DONE);
        if (runs.size() < sources.size()) {
            terminal.err().println("not every source was visited: another visit to it is under way");
        }
        return all && runs.size() >= sources.size() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private void print(CrawlRun run) {
        var counts = run.counts();
        double seconds = run.ended() == null
                ? 0
                : Duration.between(run.started(), run.ended()).toMillis() / 1000.0;
        terminal.out()
                .printf(
                        "%s: %s, %s in %.1f s: %,d entries, %,d new, %,d changed, %,d unchanged, %,d gone; %,d requests%n",
                        run.source(),
                        run.full() ? "everything" : "what changed",
                        run.state().id(),
                        seconds,
                        counts.fetched(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.gone(),
                        counts.requests());
        if (!run.coverage().isEmpty()) {
            terminal.out()
                    .println("  tools: "
                            + run.coverage().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each ->
                                            "%s %,d".formatted(each.getKey().id(), each.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
        if (!run.problemCounts().isEmpty()) {
            terminal.out()
                    .println("  problems: "
                            + run.problemCounts().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each ->
                                            "%s %,d".formatted(each.getKey().id(), each.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
        String failure = run.failure();
        if (failure != null) {
            terminal.err().println(Terminal.shown(run.source() + ": " + failure));
        }
        run.problems().stream()
                .limit(EXAMPLES)
                .forEach(problem -> terminal.err().println("  " + IngestCommand.line(problem)));
    }
}
