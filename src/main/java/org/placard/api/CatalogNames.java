package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.manifest.ConfiguredServer;
import org.placard.manifest.KnownServers;
import org.placard.model.CatalogServer;
import org.placard.model.Server;
import org.placard.store.CatalogStore;
import org.placard.store.ServerFilter;
import org.placard.store.ServerPage;

/** Finds the catalogue's servers by what names them from outside; read once for each revision. */
@ApplicationScoped
public class CatalogNames {

    private static final int PAGE = 500;

    /** @param revision the catalogue's when it was read */
    private record Read(long revision, KnownServers servers) {}

    private final CatalogStore store;
    private volatile @Nullable Read read;

    CatalogNames(CatalogStore store) {
        this.store = store;
    }

    /** The server that a client's configuration starts or connects to; empty where it is not known or not clear. */
    public Optional<CatalogServer> find(ConfiguredServer configured) {
        return of(known().find(configured));
    }

    /**
     * The server of this name.
     *
     * @param name a slug, a published identity, a package such as {@code npm:@scope/name}, an address or a repository
     */
    public Optional<CatalogServer> find(String name) {
        return store.server(name).or(() -> store.serverById(name)).or(() -> of(known().named(name)));
    }

    private Optional<CatalogServer> of(KnownServers.Found found) {
        Server one = found.one();
        return one == null ? Optional.empty() : store.server(one.slug());
    }

    private KnownServers known() {
        long revision = store.revision();
        Read last = read;
        if (last == null || last.revision() != revision) {
            last = new Read(revision, new KnownServers(all()));
            read = last;
        }
        return last.servers();
    }

    private List<Server> all() {
        var servers = new ArrayList<Server>();
        String after = null;
        do {
            ServerPage page = store.servers(new ServerFilter(null, null, null, null), after, PAGE);
            page.items()
                    .forEach(server -> servers.add(new Server(
                            server.id(),
                            server.slug(),
                            server.title(),
                            null,
                            server.repository(),
                            server.packages(),
                            server.coverage(),
                            server.provenance(),
                            List.of())));
            after = page.next();
        } while (after != null);
        return servers;
    }
}
