package org.placard.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every tool of the catalogue with its label to standard output, one JSON document a line.",
        footer = {
            "",
            "A line is a tool in tools JSONL form, so that what leaves can be ingested again.",
            "With --all the whole catalogue is written into a file instead: servers, definitions as observed, judgements,",
            "where they come from, reports. 'placard import' makes it again, in a database of either kind."
        })
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

    @Option(names = "--all", paramLabel = "FILE.zip", description = "write the whole catalogue into this file")
    private @Nullable Path all;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    ExportCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Path archive = all;
        try (Progress progress = terminal.progress()) {
            if (archive != null) {
                catalog.archive(options.dataDir, archive, progress::report);
                return ExitCode.FINE;
            }
            switch (format) {
                case jsonl -> catalog.export(options.dataDir, terminal.out(), progress::report);
            }
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }
}
