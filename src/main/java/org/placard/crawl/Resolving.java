package org.placard.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.placard.extract.Extracted;
import org.placard.ingest.Judge;
import org.placard.knowledge.KnownSource.Resolve;
import org.placard.live.HttpServer;
import org.placard.live.Listed;
import org.placard.live.LiveException;
import org.placard.manifest.ManifestOrigin;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStore;
import org.placard.store.CrawlEntry;
import org.placard.store.CrawlStore;
import org.placard.store.WholeServer;

/**
 * Looks for the tools of a source's entries that have none, in the ways and in the order that the source lists. What the
 * catalogue knows of the same server from elsewhere was joined with it when it was read; here packages are read and
 * addresses asked. What was looked for once is looked for again only when the entry changes.
 */
final class Resolving {

    private static final int AT_A_TIME = 4;
    private static final int ENTRIES_A_PAGE = 200;
    private static final Duration REMOTE_LIMIT = Duration.ofSeconds(30);

    private final CrawlStore store;
    private final CatalogStore catalog;
    private final Judge judge;
    private final Packages packages;
    private final Visit visit;

    Resolving(CrawlStore store, CatalogStore catalog, Judge judge, Packages packages, Visit visit) {
        this.store = store;
        this.catalog = catalog;
        this.judge = judge;
        this.packages = packages;
        this.visit = visit;
    }

    /** Tools that were found, and where. */
    private record Found(Server server, String where) {}

    /** What came of looking. */
    private record Looked(CrawlEntry entry, @Nullable Found found) {}

    void run() throws InterruptedException {
        List<Resolve> ways = visit.source().resolve();
        if (!ways.contains(Resolve.NPM_STATIC) && !ways.contains(Resolve.REMOTE_LIST)) {
            return;
        }
        String after = "";
        while (true) {
            List<CrawlEntry> page = store.entriesAfter(visit.source().id(), after, ENTRIES_A_PAGE);
            if (page.isEmpty()) {
                return;
            }
            after = page.getLast().name();
            page(page.stream()
                    .filter(entry -> !entry.withdrawn() && !digest(entry).equals(entry.tried()))
                    .toList());
            visit.progress();
        }
    }

    private void page(List<CrawlEntry> entries) throws InterruptedException {
        var looked = new HashMap<CrawlEntry, Future<Looked>>();
        var atATime = new Semaphore(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CrawlEntry entry : entries) {
                looked.put(entry, threads.submit(() -> {
                    atATime.acquire();
                    try {
                        return looked(entry);
                    } finally {
                        atATime.release();
                    }
                }));
            }
        }
        var tried = new ArrayList<CrawlEntry>();
        for (CrawlEntry entry : entries) {
            Looked result = result(Objects.requireNonNull(looked.get(entry)), entry);
            Found found = result.found;
            if (found != null) {
                visit.tally().stored(catalog.replace(judge.judge(found.server)));
            }
            String where = found == null ? result.entry.resolved() : found.where;
            tried.add(entry.resolved(where, digest(entry)));
        }
        store.put(tried);
    }

    private Looked result(Future<Looked> future, CrawlEntry entry) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            problem(entry, Kind.UNRESOLVED, "looking for its tools failed: " + e.getCause());
            return new Looked(entry, null);
        }
    }

    /** Whether there is a package to read or an address to ask. */
    private boolean hopeful(CrawlEntry entry) {
        List<Resolve> ways = visit.source().resolve();
        return ways.contains(Resolve.NPM_STATIC) && entry.links().stream().anyMatch(link -> link.startsWith("npm:"))
                || ways.contains(Resolve.REMOTE_LIST)
                        && entry.links().stream().anyMatch(link -> link.startsWith(Links.URL));
    }

    /** Another one whenever the entry or the ways to look are others. */
    private String digest(CrawlEntry entry) {
        return Hash.of(entry.digest() + entry.links() + visit.source().resolve());
    }

    private Looked looked(CrawlEntry entry) {
        Optional<WholeServer> known = catalog.serverById(entry.serverId()).flatMap(s -> catalog.whole(s.slug()));
        if (known.isEmpty()) {
            return new Looked(entry, null);
        }
        Server server = known.get().asRead();
        if (server.coverage().judged()) {
            String source = server.provenance().source();
            return new Looked(entry.resolved(source, ""), null);
        }
        for (Resolve way : visit.source().resolve()) {
            Found found = switch (way) {
                // Joined when it was read: had they tools, the server would have.
                case BUNDLED, TOOLHIVE, DOCKER -> null;
                case NPM_STATIC -> npm(entry, server);
                case REMOTE_LIST -> remote(entry, server);
            };
            if (found != null) {
                return new Looked(entry, found);
            }
        }
        return new Looked(entry, null);
    }

    private @Nullable Found npm(CrawlEntry entry, Server server) {
        for (String link : entry.links()) {
            if (link.startsWith("npm:")) {
                try {
                    Extracted extracted = packages.extract(link.substring(4));
                    extracted.unresolved().stream()
                            .limit(3)
                            .forEach(each -> visit.tally()
                                    .problem(new ReadingProblem(
                                            Level.FIELD_ODD,
                                            Kind.UNRESOLVED,
                                            "npm:" + extracted.name() + "@" + extracted.version(),
                                            each.file() + ":" + each.line(),
                                            each.sentence())));
                    if (!extracted.tools().isEmpty()) {
                        return found(
                                server, extracted.manifest(), extracted.origin(), Observation.EXTRACTED, "npm-static");
                    }
                    problem(entry, Kind.UNRESOLVED, "no tool can be told from the code of " + link);
                } catch (IOException | IllegalArgumentException e) {
                    problem(entry, Kind.UNREACHABLE, String.valueOf(e.getMessage()));
                }
            }
        }
        return null;
    }

    private @Nullable Found remote(CrawlEntry entry, Server server) {
        for (String link : entry.links()) {
            if (link.startsWith(Links.URL)) {
                String address = link.substring(Links.URL.length());
                try {
                    Listed listed = new HttpServer(URI.create(address), Map.of(), REMOTE_LIMIT).list(visit.fetcher());
                    return found(server, listed.manifest(server.id()), address, Observation.LIVE, "remote-list");
                } catch (LiveException e) {
                    boolean auth = e.kind() == LiveException.Kind.NEEDS_AUTH;
                    problem(entry, auth ? Kind.NEEDS_AUTH : Kind.UNREACHABLE, String.valueOf(e.getMessage()));
                    return new Found(
                            covered(server, auth ? ServerCoverage.NEEDS_AUTH : ServerCoverage.UNREACHABLE), "");
                } catch (IllegalArgumentException e) {
                    problem(entry, Kind.ODD_FIELD, address + ": is no address");
                }
            }
        }
        return null;
    }

    private @Nullable Found found(
            Server server, String manifest, String origin, Observation observation, String where) {
        var read = new ArrayList<Server>();
        visit.reader()
                .read(
                        server.id(),
                        manifest.getBytes(StandardCharsets.UTF_8),
                        new ManifestOrigin(visit.source().id(), origin, observation, visit.seen()),
                        Visit.sink(read::add, visit.tally()::problem));
        if (read.isEmpty() || read.getFirst().tools().isEmpty()) {
            return null;
        }
        Server tools = read.getFirst();
        return new Found(
                new Server(
                        server.id(),
                        server.slug(),
                        server.title(),
                        server.description(),
                        server.repository(),
                        server.packages(),
                        tools.coverage(),
                        tools.provenance(),
                        tools.tools()),
                where);
    }

    private static Server covered(Server server, ServerCoverage coverage) {
        return new Server(
                server.id(),
                server.slug(),
                server.title(),
                server.description(),
                server.repository(),
                server.packages(),
                coverage,
                server.provenance(),
                server.tools());
    }

    private void problem(CrawlEntry entry, Kind kind, String sentence) {
        visit.tally().problem(new ReadingProblem(Level.FIELD_ODD, kind, entry.origin(), entry.name(), sentence));
    }
}
