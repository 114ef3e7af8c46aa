package org.placard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the catalogue: pages, search and API.",
        footer = {
            "",
            "The first start loads the bundled catalogue. Ingest more at any time, also while it serves.",
            "It listens on loopback unless --host says otherwise; then put a proxy with TLS in front."
        })
final class ServeCommand implements Callable<Integer> {

    private final Catalog catalog;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    ServeCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() throws Exception {
        catalog.serve(options.dataDir, host, port);
        return ExitCode.FINE;
    }
}
