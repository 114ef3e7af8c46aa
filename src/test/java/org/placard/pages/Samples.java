package org.placard.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.placard.classify.Classifier;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.rules.RuleSet;

/** Small servers, judged by the real rules. */
final class Samples {

    static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");
    static final RuleSet RULES = rules();

    private Samples() {}

    private static RuleSet rules() {
        try {
            return RuleSet.load(Path.of(System.getProperty("placard.home", ".")).resolve("classifier-rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server as tools JSONL, read and judged; in the lines' order. */
    static List<CatalogTool> tools(String... lines) {
        var origin = new ManifestOrigin("file", "sample.jsonl", Provenance.Observation.PUBLISHED, SEEN);
        var servers = new ArrayList<Server>();
        new ManifestReader(Limits.DEFAULT)
                .read(
                        "sample.jsonl",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                        origin,
                        new ManifestSink() {
                            @Override
                            public void server(Server server) {
                                servers.add(server);
                            }

                            @Override
                            public void problem(ReadingProblem problem) {
                                throw new IllegalArgumentException(problem.toString());
                            }
                        });
        return judged(servers.getFirst());
    }

    static List<CatalogTool> judged(Server server) {
        List<Classification> labels = new Classifier(RULES).classify(server);
        Risk worst = labels.stream()
                .map(Classification::risk)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var stored = new CatalogServer(
                server.id(),
                server.slug(),
                server.title(),
                server.description(),
                server.repository(),
                server.packages(),
                server.coverage(),
                server.provenance(),
                worst,
                server.tools().size(),
                1,
                SEEN,
                SEEN,
                RULES.version());
        var out = new ArrayList<CatalogTool>();
        for (int i = 0; i < labels.size(); i++) {
            out.add(new CatalogTool(stored, server.tools().get(i), labels.get(i), "ab".repeat(32)));
        }
        return out;
    }

    /** One tool of a list, by name. */
    static CatalogTool named(List<CatalogTool> tools, String name) {
        return tools.stream()
                .filter(tool -> tool.tool().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static ToolView view(List<CatalogTool> server, String name) {
        return view(server, name, false);
    }

    static ToolView view(List<CatalogTool> server, String name, boolean alone) {
        return ToolView.of(
                new ToolView.Facts(
                        named(server, name),
                        server,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        alone,
                        new Totals(152, 15)),
                RULES);
    }
}
