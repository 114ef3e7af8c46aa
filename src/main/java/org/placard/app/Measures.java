package org.placard.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.placard.ingest.IndexFollower;
import org.placard.model.IngestReport;
import org.placard.store.CatalogStats;
import org.placard.store.CatalogStore;

/** What the operator's monitoring sees of the catalogue, at {@code /q/metrics}: how much there is, and whether it flows. */
@ApplicationScoped
class Measures {

    private static final String SERVERS = "placard.ingest.servers";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final CatalogStore store;
    private final IndexFollower follower;

    Measures(MeterRegistry registry, CatalogStore store, IndexFollower follower) {
        this.registry = registry;
        this.store = store;
        this.follower = follower;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("placard.tools", store, s -> s.stats().tools())
                .description("Tools in the catalogue")
                .register(registry);
        Gauge.builder("placard.servers", store, s -> s.stats().servers())
                .description("Servers in the catalogue")
                .register(registry);
        Gauge.builder("placard.catalog.revision", store, CatalogStore::revision)
                .description("The number of the catalogue's latest change")
                .register(registry);
        Gauge.builder("placard.index.lag", this, Measures::lag)
                .description("Changes that searches do not see yet")
                .register(registry);
        // There from the start, so that a rate can be taken of the first one too.
        for (String outcome : new String[] {"new", "changed", "unchanged", "kept"}) {
            registry.counter(SERVERS, OUTCOME, outcome);
        }
        registry.counter("placard.ingest.tools");
        registry.counter("placard.ingest.problems");
        registry.counter("placard.ingests");
    }

    private double lag() {
        CatalogStats stats = store.stats();
        return Math.max(0, stats.revision() - follower.revision());
    }

    void ingested(@Observes(during = TransactionPhase.AFTER_SUCCESS) IngestReport report) {
        registry.counter("placard.ingests").increment();
        registry.counter("placard.ingest.tools").increment(report.tools());
        registry.counter("placard.ingest.problems")
                .increment(report.problemCounts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        registry.counter(SERVERS, OUTCOME, "new").increment(report.serversNew());
        registry.counter(SERVERS, OUTCOME, "changed").increment(report.serversChanged());
        registry.counter(SERVERS, OUTCOME, "unchanged").increment(report.serversUnchanged());
        registry.counter(SERVERS, OUTCOME, "kept").increment(report.serversKept());
    }
}
