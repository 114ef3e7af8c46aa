package org.placard.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.placard.fetch.Fetcher;
import org.placard.knowledge.KnownSource;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/** All that a source needs while it is visited. */
record Visit(
        KnownSource source,
        Instant seen,
        Fetcher fetcher,
        ManifestReader reader,
        Intake intake,
        RunTally tally,
        Runnable keeping) {

    /** Tells whoever waits how far it is; called often. */
    void progress() {
        keeping.run();
    }

    ManifestOrigin origin(String address) {
        return new ManifestOrigin(source.id(), address, Observation.PUBLISHED, seen);
    }

    /** A row of a registry's list. */
    Item.Reading registryRow(JsonNode row, String name) {
        return problems -> {
            Server server = single(name, RegistryPage.alone(row), problems);
            JsonNode json = row.path("server").isObject() ? row.path("server") : row;
            return server == null ? null : new Item.Read(server, Links.of(server, json));
        };
    }

    private @org.jspecify.annotations.Nullable Server single(
            String name, byte[] bytes, Consumer<ReadingProblem> problems) {
        var servers = new ArrayList<Server>();
        reader.read(name, bytes, origin(source.where()), sink(servers::add, problems));
        return servers.isEmpty() ? null : servers.getFirst();
    }

    static ManifestSink sink(Consumer<Server> servers, Consumer<ReadingProblem> problems) {
        return new ManifestSink() {
            @Override
            public void server(Server server) {
                servers.accept(server);
            }

            @Override
            public void problem(ReadingProblem problem) {
                problems.accept(problem);
            }
        };
    }
}
