package org.placard.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command that touches the catalogue takes. */
final class CatalogOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:PLACARD_DATA_DIR:-data}",
            description = "where database, index and tokens are kept (default: ./data)")
    Path dataDir = Path.of("data");
}
