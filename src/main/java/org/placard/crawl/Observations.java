package org.placard.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Ingest;
import org.placard.ingest.Judge;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.model.IngestReport;
import org.placard.model.Observed;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;
import org.placard.store.CatalogStore;
import org.placard.store.CrawlEntry;
import org.placard.store.CrawlStore;
import org.placard.store.Outcome;
import org.placard.store.PreparedServer;

/** Takes servers that were looked at one by one into the catalogue: as the servers that they are, if it knows them. */
@ApplicationScoped
public class Observations {

    /** The source's id of what running servers answered. */
    public static final String LIVE = "live";

    /** The source's id of what was read in npm packages. */
    public static final String NPM = "npm";

    private static final int LARGEST = 64 << 20;

    private final CrawlStore store;
    private final CatalogStore catalog;
    private final Judge judge;
    private final Ingest ingest;
    private final IndexFollower follower;
    private final Clock clock;
    private final ManifestReader reader = new ManifestReader(Limits.DEFAULT.withDocument(LARGEST));

    Observations(
            CrawlStore store, CatalogStore catalog, Judge judge, Ingest ingest, IndexFollower follower, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.judge = judge;
        this.ingest = ingest;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Stores what was observed.
     *
     * @param found problems met while looking
     */
    public IngestReport take(List<Observed> all, List<ReadingProblem> found, Consumer<String> progress) {
        ingest.refuseOlderRules();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long from = System.nanoTime();
        var problems = new ArrayList<>(found);
        var judged = new ArrayList<PreparedServer>();
        var entries = new ArrayList<CrawlEntry>();
        int tools = 0;
        Identities identities = Crawler.identities(store);
        for (Observed observed : all) {
            Server server = server(observed, now, problems);
            if (server == null) {
                continue;
            }
            Item.Read read = new Item.Read(server, links(observed, server));
            String source = server.provenance().source();
            Item item = new Item(observed.id(), "", Item.SAID, false, "", observed.origin(), told -> read);
            String id = identities.of(source, item, read, problems::add);
            Server known = id.equals(server.id()) ? server : completed(server.withId(id));
            identities.add(id, source, read.links());
            judged.add(judge.judge(known));
            entries.add(new CrawlEntry(
                    source,
                    observed.id(),
                    "",
                    Item.SAID,
                    false,
                    0,
                    Hash.of(observed.manifest()),
                    id,
                    observed.origin(),
                    read.links(),
                    "",
                    ""));
            tools += known.tools().size();
        }
        List<Outcome> outcomes = catalog.replace(judged);
        store.put(entries);
        follower.nudge();
        IngestReport report = report(now, from, all.size(), outcomes, tools, problems);
        catalog.keep(report);
        ingest.awaitIndex(progress);
        return report;
    }

    /** What a running server does not say of itself, the catalogue may know. */
    private Server completed(Server server) {
        return catalog.serverById(server.id())
                .map(known -> new Server(
                        server.id(),
                        server.slug(),
                        server.title() == null ? known.title() : server.title(),
                        server.description() == null ? known.description() : server.description(),
                        server.repository() == null ? known.repository() : server.repository(),
                        known.packages().isEmpty() ? server.packages() : known.packages(),
                        server.coverage(),
                        server.provenance(),
                        server.tools()))
                .orElse(server);
    }

    private static List<String> links(Observed observed, Server server) {
        var links = new ArrayList<>(Links.of(server));
        String address = observed.address();
        if (address != null) {
            links.addAll(Links.ofAddress(address));
        }
        return links;
    }

    private @Nullable Server server(Observed observed, Instant now, List<ReadingProblem> problems) {
        String source = observed.observation() == Provenance.Observation.LIVE ? LIVE : NPM;
        ServerCoverage none = observed.coverage();
        if (none != null) {
            return server(
                    observed,
                    null,
                    none,
                    new Provenance(source, observed.origin(), source, observed.observation(), now));
        }
        var servers = new ArrayList<Server>();
        reader.read(
                observed.id(),
                observed.manifest().getBytes(StandardCharsets.UTF_8),
                new ManifestOrigin(source, observed.origin(), observed.observation(), now),
                Visit.sink(servers::add, problems::add));
        return servers.isEmpty()
                ? null
                : server(
                        observed,
                        servers.getFirst(),
                        servers.getFirst().coverage(),
                        servers.getFirst().provenance());
    }

    private static Server server(
            Observed observed, @Nullable Server read, ServerCoverage coverage, Provenance provenance) {
        boolean asked = provenance.observation() == Provenance.Observation.LIVE;
        return new Server(
                observed.id(),
                Slug.of(observed.id()),
                read == null ? null : read.title(),
                read == null ? null : read.description(),
                observed.repository(),
                observed.packages(),
                // A server that answered with names alone defines its tools by them.
                asked && coverage == ServerCoverage.NAMED ? ServerCoverage.DEFINED : coverage,
                provenance,
                read == null ? List.of() : read.tools());
    }

    private IngestReport report(
            Instant started, long from, int count, List<Outcome> outcomes, int tools, List<ReadingProblem> problems) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        problems.forEach(problem -> kinds.merge(problem.kind(), 1, Integer::sum));
        return new IngestReport(
                LIVE,
                started,
                Duration.ofNanos(System.nanoTime() - from),
                count,
                counts.getOrDefault(Outcome.NEW, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0) + counts.getOrDefault(Outcome.REJUDGED, 0),
                counts.getOrDefault(Outcome.KEPT, 0),
                tools,
                kinds,
                problems);
    }
}
