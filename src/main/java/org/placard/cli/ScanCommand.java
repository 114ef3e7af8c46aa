package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.placard.export.SarifExport;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Reports the risk of every tool that this computer's clients are set up to use.",
        footer = {
            "",
            "Without a FILE it looks where Claude Desktop, Claude Code, Cursor, VS Code, Codex, Windsurf, Cline, Gemini",
            "and opencode keep their configurations, for the user and in the current folder. A folder is a project.",
            "It starts nothing and sends nothing. Of env, headers and args nothing is ever shown."
        })
final class ScanCommand implements Callable<Integer> {

    private final Path home;
    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        table,
        json,
        sarif
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "configurations, or projects that hold some")
    private List<Path> files = List.of();

    @Option(
            names = "--offline",
            description = "use the bundled catalogue alone and open no connection, not even a local one")
    private boolean offline;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(
            names = "--fail-on",
            paramLabel = "RISK",
            description = "exit with 1 where a tool has this risk or a higher one")
    private @Nullable String failOn;

    @Option(
            names = "--baseline",
            paramLabel = "LOCK",
            description = "exit with 1 only where a tool is new or its risk rose since this lock was written")
    private @Nullable Path baseline;

    @Option(names = "--strict", description = "exit with 3 where a configuration could not be read whole")
    private boolean strict;

    @Mixin
    private DecisionOptions decisions = new DecisionOptions();

    ScanCommand(Path home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Risk threshold = Options.risk(spec, "--fail-on", failOn);
        BundledServers known = BundledServers.load(home, decisions.load());
        ClientPlaces places = ClientPlaces.here();
        var scan = new Scan(known, places.home());
        Scanned scanned = files.isEmpty() ? scan.places(places.all()) : scan.files(files);
        scanned.files()
                .forEach(file -> file.problems()
                        .forEach(problem -> terminal.err().println(Terminal.shown(file.file() + ": " + problem))));
        switch (format) {
            case table -> new ScanTable(terminal.out()).print(scanned);
            case json -> terminal.out().print(ScanJson.text(scanned));
            case sarif -> terminal.out().print(sarif(scanned, known.rules()));
        }
        terminal.out().flush();
        if (strict && scanned.problems() > 0 || !files.isEmpty() && lost(scanned)) {
            return ExitCode.FAILED;
        }
        return findings(scanned, threshold) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private boolean findings(Scanned scanned, @Nullable Risk threshold) throws IOException {
        if (baseline == null) {
            Risk worst = scanned.worst();
            return threshold != null && worst != null && worst.compareTo(threshold) >= 0;
        }
        Baseline known = Baseline.of(baseline);
        scanned.servers().forEach(server -> {
            Server one = server.found().one();
            if (one != null) {
                server.tools().stream()
                        .filter(tool -> !tool.taken())
                        .forEach(tool -> known.saw(one.id(), tool.rated().tool(), tool.verdict()));
            }
        });
        List<String> lines = known.newOrRaised(threshold);
        lines.forEach(terminal.err()::println);
        return !lines.isEmpty();
    }

    /** Whether a file that was asked for gave nothing. */
    private static boolean lost(Scanned scanned) {
        return scanned.files().stream()
                .anyMatch(file -> file.servers().isEmpty() && !file.problems().isEmpty());
    }

    private static String sarif(Scanned scanned, RuleSet rules) {
        var subjects = new ArrayList<SarifExport.Subject>();
        for (Scanned.File file : scanned.files()) {
            for (Scanned.Configured server : file.servers()) {
                Server one = server.found().one();
                if (one != null) {
                    subjects.add(new SarifExport.Subject(
                            one.id(),
                            file.file(),
                            server.tools().stream().map(Scanned.Judged::rated).toList()));
                }
            }
        }
        return SarifExport.text(subjects, rules.version(), SarifAnswers.help(rules));
    }
}
