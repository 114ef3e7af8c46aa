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

    /** The address is part of the configuration, whatever says it: the environment, or this. */
    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description = "a PostgreSQL database, jdbc:postgresql://HOST/DATABASE, in place of the file in DIR; also"
                    + " PLACARD_DB_URL, with PLACARD_DB_USER and PLACARD_DB_PASSWORD")
    void database(String address) {
        System.setProperty("placard.db-url", address);
    }
}
