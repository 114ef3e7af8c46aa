package org.placard.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.placard.export.CallLines;
import org.placard.export.ReplayReport;
import org.placard.policy.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Replays calls against a policy.json and prints verdict, rule and reason of each.",
        footer = {
            "",
            "A call is one JSON object a line; only the tool is needed:",
            "  {\"tool\": \"pay\", \"arguments\": {\"amount\": 5}, \"time\": \"2026-01-01T00:00:00Z\", \"grant\": \"ci\"}"
        })
final class SimulateCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        text,
        json
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "a policy.json of language version 1")
    private Path file = Path.of("policy.json");

    @Option(names = "--calls", paramLabel = "FILE|-", required = true, description = "calls, one a line")
    private String calls = "-";

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Policy policy = CheckPolicyCommand.read(file, terminal);
        byte[] lines = calls.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(calls));
        ReplayReport report =
                ReplayReport.of(policy, CallLines.read(calls.equals("-") ? "standard input" : calls, lines));
        terminal.out()
                .print(
                        switch (format) {
                            case text ->
                                report.text()
                                        .lines()
                                        .map(Terminal::shown)
                                        .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
                            case json ->
                                new JsonMapper()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(report) + "\n";
                        });
        terminal.out().flush();
        return ExitCode.FINE;
    }
}
