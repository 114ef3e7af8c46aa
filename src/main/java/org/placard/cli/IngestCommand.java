package org.placard.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.placard.model.IngestReport;
import org.placard.model.ReadingProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads manifests into the catalogue and judges every tool.",
        footer = {
            "",
            "A FILE is a tools/list answer, a tools JSONL file (also .gz) or any other manifest; what it is follows from",
            "what is in it. A folder is walked. A server is replaced whole; the same manifest twice changes nothing.",
            "Works while a server owns the data folder: the job is handed to it.",
            "",
            "A running server is asked for its tools, and nothing else is done with it:",
            "  placard ingest --stdio -- npx -y @modelcontextprotocol/server-memory",
            "  placard ingest --http https://example.com/mcp",
            "The command of --stdio is started as typed, in an empty folder, with PATH and what --env passes; then it is",
            "killed with all that it started."
        })
final class IngestCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    private final Catalog catalog;
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description = "what to read; with --stdio the command to start")
    private List<String> given = List.of();

    @Option(names = "--stdio", description = "start the command after -- and ask it over its standard input and output")
    private boolean stdio;

    @Option(names = "--http", paramLabel = "URL", description = "ask the server at this address")
    private List<String> addresses = List.of();

    @Option(names = "--env", paramLabel = "KEY=VALUE", description = "environment for the command of --stdio")
    private Map<String, String> environment = Map.of();

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "sent to the address of --http")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "ask this host (or host:port) though it is not on the public internet")
    private List<String> allowed = List.of();

    @Option(
            names = "--name",
            paramLabel = "ID",
            description = "the server's identity, where neither its package nor its address is to be it")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "for a running server's answers (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(names = "--strict", description = "exit with 3 where there was any problem")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
            report = stdio || !addresses.isEmpty() ? looked(progress) : files(progress);
        }
        print(report);
        boolean lost = report.problems().stream().anyMatch(p -> p.level() == ReadingProblem.Level.SOURCE_LOST);
        return lost || strict && !report.problems().isEmpty() ? ExitCode.FAILED : ExitCode.FINE;
    }

    private IngestReport files(Progress progress) throws Catalog.UnavailableException {
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a file or folder, or a server by --stdio or --http");
        }
        return catalog.ingest(options.dataDir, given.stream().map(Path::of).toList(), progress::report);
    }

    private IngestReport looked(Progress progress) throws Catalog.UnavailableException {
        if (stdio == given.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), stdio ? "--stdio needs a command after --" : "files cannot go with --http");
        }
        Duration limit = Duration.ofSeconds(seconds);
        var seen = new ArrayList<LiveLook.Seen>();
        if (stdio) {
            progress.report("asking " + given.getFirst());
            seen.add(LiveLook.stdio(given, environment, limit, name));
        }
        for (String address : addresses) {
            progress.report("asking " + address);
            seen.add(LiveLook.http(address, headers, allowed, limit, name));
        }
        seen.forEach(each -> terminal.out().println(Terminal.shown(each.summary())));
        return catalog.observed(
                options.dataDir,
                seen.stream().map(LiveLook.Seen::server).toList(),
                seen.stream().flatMap(each -> each.problems().stream()).toList(),
                progress::report);
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
