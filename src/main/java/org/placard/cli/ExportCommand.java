package org.placard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every tool of the catalogue with its label to standard output, one JSON document a line.",
        footer = {"", "A line is a tool in tools JSONL form, so that what leaves can be ingested again."})
final class ExportCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    /** The forms that a whole catalogue leaves in. */
    enum Format {
        jsonl
    }

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.jsonl;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    ExportCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Progress progress = terminal.progress()) {
            switch (format) {
                case jsonl -> catalog.export(options.dataDir, terminal.out(), progress::report);
            }
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }
}
