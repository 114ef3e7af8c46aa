package org.placard.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.placard.export.CheckReport;
import org.placard.export.PolicyJsonReader;
import org.placard.export.SarifExport;
import org.placard.export.UnreadablePolicy;
import org.placard.model.Tool;
import org.placard.policy.Policy;
import org.placard.policy.PolicyCheck;
import org.placard.policy.RatedTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a policy.json strictly and looks for what is odd about it beside its server.",
        footer = {
            "",
            "Finds tools that are not there, rules that nothing reaches, conditions that no call can fit, and says what",
            "each tool's calls would get. Exits with 1 where something is wrong, with 3 where the file is no policy."
        })
final class CheckPolicyCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        text,
        json,
        sarif
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "a policy.json of language version 1")
    private Path file = Path.of("policy.json");

    @Option(names = "--server", paramLabel = "SERVER", required = true, description = "the slug of the policy's server")
    private String server = "";

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    CheckPolicyCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Policy policy = read(file, terminal);
        List<Catalog.Found> found = catalog.tools(options.dataDir, List.of(server));
        if (found.isEmpty()) {
            terminal.err().printf("placard: the catalogue knows no server '%s'%n", Terminal.shown(server));
            return ExitCode.FAILED;
        }
        List<Tool> tools =
                found.getFirst().tools().stream().map(RatedTool::tool).toList();
        CheckReport report = CheckReport.of(policy, tools);
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
                            case sarif -> SarifExport.text(file.toString(), PolicyCheck.of(policy, tools));
                        });
        terminal.out().flush();
        return report.clean() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    /** The policy of a file; what is wrong with it is told on the terminal first. */
    static Policy read(Path file, Terminal terminal) throws Exception {
        try {
            return PolicyJsonReader.read(file.toString(), Files.readAllBytes(file));
        } catch (UnreadablePolicy e) {
            e.problems().forEach(problem -> terminal.err().println(Terminal.shown("wrong " + problem)));
            throw new IllegalArgumentException(
                    file + " is no policy of language version 1; its schema is docs/schema/policy.json");
        }
    }
}
