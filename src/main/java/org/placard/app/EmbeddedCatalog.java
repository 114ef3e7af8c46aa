package org.placard.app;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.placard.cli.Catalog;
import org.placard.cli.Terminal;
import org.placard.model.CatalogTool;
import org.placard.model.IngestReport;

/** Opens the catalogue by starting Quarkus. */
record EmbeddedCatalog(Path home, Terminal terminal) implements Catalog {

    @Override
    public void serve(Path dataDir, String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IngestReport ingest(Path dataDir, List<Path> files, Listener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(Path dataDir, OutputStream out, Listener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CatalogTool> tools(Path dataDir, String server) {
        throw new UnsupportedOperationException();
    }
}
