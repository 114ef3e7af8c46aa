package org.placard.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes a catalogue again from a file that 'placard export --all' wrote.",
        footer = {
            "",
            "What is in the file takes the place of what is stored, all of it or nothing. Stop the server that owns the",
            "data folder first; servers on a PostgreSQL database may go on, and show the imported catalogue when it is in."
        })
final class ImportCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.zip", description = "what 'placard export --all' wrote")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "also where more than the bundled catalogue is stored, which is lost")
    private boolean replace;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    ImportCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Progress progress = terminal.progress()) {
            catalog.restore(options.dataDir, file, replace, progress::report);
        }
        return ExitCode.FINE;
    }
}
