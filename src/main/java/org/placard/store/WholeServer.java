package org.placard.store;

import java.util.List;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Server;

/** A server and its tools as they were stored at one moment, in the server's order. */
public record WholeServer(CatalogServer server, List<CatalogTool> tools) {

    public WholeServer {
        tools = List.copyOf(tools);
    }

    /** What was read of its manifest, to be judged again. */
    public Server asRead() {
        return new Server(
                server.id(),
                server.slug(),
                server.title(),
                server.description(),
                server.repository(),
                server.packages(),
                server.coverage(),
                server.provenance(),
                tools.stream().map(CatalogTool::tool).toList());
    }
}
