package org.placard.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Effect;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Provenance;
import org.placard.model.Provenance.Observation;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;
import org.placard.model.Tool;
import org.placard.model.Weight;

/** Servers for tests, judged by nobody in particular. */
public final class Judged {

    public static final Instant SEEN = Instant.parse("2026-11-20T12:00:00Z");

    private Judged() {}

    public static Server server(String id, String... tools) {
        return server(id, Observation.PUBLISHED, ServerCoverage.DEFINED, "Does something.", tools);
    }

    public static Server server(
            String id, Observation observation, ServerCoverage coverage, String description, String... tools) {
        return new Server(
                id,
                Slug.of(id),
                null,
                "A server.",
                "https://example.org/" + id,
                List.of("npm:" + id),
                coverage,
                new Provenance("test-" + observation.id(), "test.json", "tools-list", observation, SEEN),
                Arrays.stream(tools)
                        .map(name -> Tool.of(name, Description.of(description)))
                        .toList());
    }

    public static PreparedServer prepared(Server server) {
        return prepared(server, Category.READ, Risk.LOW, "0.0.1-test");
    }

    public static PreparedServer prepared(Server server, Category category, Risk risk, String rules) {
        var verdict = new Classification(
                category,
                risk,
                0.9,
                Category.WRITE,
                0.5,
                new Coverage(Set.of(Coverage.Part.NAME)),
                Set.of(Capability.READS_FILES),
                List.of(),
                List.of("The name says so."),
                List.of(new Finding(
                        "reads",
                        new Effect.Assigns(category),
                        Weight.STRONG,
                        "It reads.",
                        List.of(new Evidence("name", 0, 4, "read")))),
                rules);
        List<Tool> tools = server.tools();
        return PreparedServer.of(
                server,
                tools.stream().map(tool -> verdict).toList(),
                tools.stream().map(tool -> "digest of " + tool.name()).toList(),
                rules);
    }
}
