package org.placard.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "placard",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A hazard label for every MCP tool: what it can do at worst, how sure that is, and why.",
        footerHeading = "%nTry%n",
        footer = {
            "  placard serve                                browse the catalogue on http://localhost:8080",
            "  placard classify tools.json                  judge a tools/list answer, store nothing",
            "  placard scan                                 the tools that your own clients are set up to use",
            "  placard lock FILE SOURCE…                    write down what tools are; 'verify' tells what became of them",
            "  placard ingest FILE…                         read manifests into the catalogue",
            "  placard policy show SERVER                   the policy to put in front of a server",
            "",
            "'placard test' runs every test, 'placard bench' the benchmarks.",
            "Exit codes: 0 fine, 1 findings at or above --fail-on, 2 usage, 3 failed."
        },
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            CrawlCommand.class,
            ClassifyCommand.class,
            ScanCommand.class,
            LockCommand.class,
            VerifyCommand.class,
            PolicyCommand.class,
            StackCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            EvaluateCommand.class,
            McpCommand.class,
            CommandLine.HelpCommand.class
        })
public final class PlacardCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /**
     * Runs one command line.
     *
     * @param home the folder that holds {@code classifier-rules/} and {@code catalog-data/}
     * @return the exit code
     */
    public static int run(String[] args, Path home, Catalog catalog, Terminal terminal) {
        var commandLine = new CommandLine(new PlacardCommand(), new CommandFactory(home, catalog, terminal));
        commandLine.setOut(new java.io.PrintWriter(terminal.out(), true));
        commandLine.setErr(new java.io.PrintWriter(terminal.err(), true));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            terminal.err().println("placard: " + sentence(e));
            return ExitCode.FAILED;
        });
        return commandLine.execute(args);
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        return switch (e) {
            case Catalog.UnavailableException known -> String.valueOf(known.getMessage());
            case java.nio.file.NoSuchFileException missing -> missing.getFile() + ": no such file";
            case java.nio.file.AccessDeniedException denied -> denied.getFile() + ": may not be read";
            default -> message == null ? e.toString() : message;
        };
    }
}
