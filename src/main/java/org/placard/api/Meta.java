package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.Release;
import org.placard.model.ServerCoverage;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStats;
import org.placard.store.CatalogStore;

/** What every answer says about itself, now. */
@ApplicationScoped
class Meta {

    private final RuleSet rules;
    private final CatalogStore store;

    Meta(RuleSet rules, CatalogStore store) {
        this.rules = rules;
        this.store = store;
    }

    /** Of an answer that shows nothing of the catalogue. */
    MetaView view() {
        return of(List.of());
    }

    /** Of an answer about one server. */
    MetaView of(CatalogServer server) {
        return of(List.of(server));
    }

    /** Of an answer about some servers, or about tools of theirs. */
    MetaView of(Collection<CatalogServer> shown) {
        Instant newest = shown.stream()
                .map(server -> server.provenance().seen())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return view(newest, shown.stream().map(CatalogServer::coverage), store.revision());
    }

    /** Of an answer about the whole catalogue. */
    MetaView of(CatalogStats stats) {
        Stream<ServerCoverage> coverage = stats.coverages().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(java.util.Map.Entry::getKey);
        return view(stats.observed(), coverage, stats.revision());
    }

    private MetaView view(@Nullable Instant observed, Stream<ServerCoverage> coverage, long revision) {
        return new MetaView(
                Release.number(),
                rules.version(),
                revision,
                observed,
                coverage.distinct().sorted().map(ServerCoverage::id).toList());
    }
}
