package org.placard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = "Answers an MCP client on standard input and output: what can this tool do?",
        footer = {
            "",
            "For a client that starts its servers itself. One that connects by HTTP finds the same at /mcp of",
            "'placard serve'. Where a server owns the data folder already, it answers."
        })
final class McpCommand implements Callable<Integer> {

    private final Catalog catalog;
    private final Terminal terminal;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    McpCommand(Catalog catalog, Terminal terminal) {
        this.catalog = catalog;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        catalog.converse(options.dataDir, terminal.in(), terminal.out());
        return ExitCode.FINE;
    }
}
