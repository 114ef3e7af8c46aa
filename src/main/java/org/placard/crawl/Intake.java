package org.placard.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Judge;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStore;
import org.placard.store.CrawlEntry;
import org.placard.store.CrawlPage;
import org.placard.store.CrawlPosition;
import org.placard.store.CrawlStore;
import org.placard.store.Outcome;
import org.placard.store.PreparedServer;
import org.placard.store.WholeServer;

/** Takes what a source says, a page at a time: reads what is new in it, judges and stores it together with the position. */
final class Intake {

    private final CrawlStore store;
    private final CatalogStore catalog;
    private final Judge judge;
    private final IndexFollower follower;
    private final Identities identities;
    private final RunTally tally;

    Intake(
            CrawlStore store,
            CatalogStore catalog,
            Judge judge,
            IndexFollower follower,
            Identities identities,
            RunTally tally) {
        this.store = store;
        this.catalog = catalog;
        this.judge = judge;
        this.follower = follower;
        this.identities = identities;
        this.tally = tally;
    }

    /** An entry that is to be stored, and the server that goes with it. */
    private record Taken(CrawlEntry entry, Server server) {}

    /** Stores a page of a sweep; {@code next} is where the sweep goes on after it. */
    void page(Collection<Item> items, CrawlPosition next) {
        tally.fetched(items.size());
        Map<String, CrawlEntry> known =
                store.entries(next.source(), items.stream().map(Item::name).toList());
        var entries = new ArrayList<CrawlEntry>();
        var toRead = new ArrayList<Item>();
        for (Item item : items) {
            CrawlEntry entry = known.get(item.name());
            if (entry == null || tellsMore(item, entry)) {
                toRead.add(item);
            } else {
                tally.unchanged(1);
                // What a delta does not name is there all the same: only a full sweep needs to know.
                if (next.full() && entry.sweep() != next.sweep()) {
                    entries.add(entry.seen(next.sweep()));
                }
            }
        }
        List<Taken> taken = taken(toRead, known, next);
        List<PreparedServer> judged =
                taken.parallelStream().map(each -> judge.judge(each.server)).toList();
        taken.forEach(each -> entries.add(each.entry));
        List<Outcome> outcomes = store.commit(new CrawlPage(judged, entries, next));
        outcomes.forEach(tally::stored);
        if (outcomes.stream().anyMatch(Outcome::wrote)) {
            follower.nudge();
        }
    }

    private static boolean tellsMore(Item item, CrawlEntry entry) {
        return RegistryPage.newer(item, entry.version(), entry.certainty())
                && (!item.digest().equals(entry.digest()) || item.withdrawn() != entry.withdrawn());
    }

    private List<Taken> taken(List<Item> items, Map<String, CrawlEntry> known, CrawlPosition next) {
        List<Optional<Item.Read>> reads = items.parallelStream().map(this::read).toList();
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            reads.get(i).ifPresent(read -> taken.add(taken(item, read, known.get(item.name()), next)));
        }
        return taken;
    }

    private Optional<Item.Read> read(Item item) {
        try {
            return Optional.ofNullable(item.reading().read(tally::problem));
        } catch (RuntimeException e) {
            tally.problem(new ReadingProblem(
                    Level.ITEM_LOST, Kind.MALFORMED, item.origin(), item.name(), "could not be read: " + e));
            return Optional.empty();
        }
    }

    private Taken taken(Item item, Item.Read read, @Nullable CrawlEntry before, CrawlPosition next) {
        String id = before != null ? before.serverId() : identities.of(next.source(), item, read, tally::problem);
        identities.add(id, next.source(), read.links());
        Server server =
                id.equals(read.server().id()) ? read.server() : read.server().withId(id);
        if (item.withdrawn() && (before == null || !before.withdrawn())) {
            tally.gone(1);
        }
        var entry = new CrawlEntry(
                next.source(),
                item.name(),
                item.version(),
                item.certainty(),
                item.withdrawn(),
                next.sweep(),
                item.digest(),
                id,
                item.origin(),
                read.links(),
                before == null || !before.links().equals(read.links()) ? "" : before.resolved(),
                before == null ? "" : before.tried());
        return new Taken(entry, item.withdrawn() ? withdrawn(server) : server);
    }

    /** A withdrawn server keeps the tools that are known of it. */
    private Server withdrawn(Server server) {
        return catalog.serverById(server.id())
                .filter(stored -> stored.tools() > 0)
                .filter(stored ->
                        stored.provenance().source().equals(server.provenance().source()))
                .flatMap(stored -> catalog.whole(stored.slug()))
                .map(WholeServer::asRead)
                .map(stored -> new Server(
                        stored.id(),
                        stored.slug(),
                        stored.title(),
                        stored.description(),
                        stored.repository(),
                        stored.packages(),
                        ServerCoverage.REMOVED,
                        stored.provenance(),
                        stored.tools()))
                .orElse(server);
    }
}
