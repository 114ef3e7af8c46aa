package org.placard.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.placard.classify.Classifier;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.rules.RuleSet;

/** Servers as the product reads and judges them, ready for the index. */
final class Catalogue {

    private static final Path HOME = Path.of(System.getProperty("placard.home", "."));
    private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

    /** A server with its judged tools. */
    record Entry(CatalogServer server, List<CatalogTool> tools) {}

    private final Classifier classifier;
    private final ManifestReader reader = new ManifestReader(Limits.DEFAULT);

    Catalogue() throws IOException {
        classifier = new Classifier(RuleSet.load(HOME.resolve("classifier-rules")));
    }

    /** The bundled catalogue. */
    List<Entry> bundled() throws IOException {
        var origin = new ManifestOrigin("bundled", "", Observation.BUNDLED, SEEN);
        var entries = new ArrayList<Entry>();
        for (Path file : Knowledge.load(HOME.resolve("catalog-data")).serverFiles()) {
            entries.add(judged(reader.bundled(file, origin)));
        }
        return entries;
    }

    /** The servers of a file of tools. */
    List<Entry> of(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        reader.read(file, new ManifestOrigin("file", file.toString(), Observation.PUBLISHED, SEEN), new ManifestSink() {
            @Override
            public void server(Server server) {
                entries.add(judged(server));
            }

            @Override
            public void problem(ReadingProblem problem) {
                // what is left out is not searched
            }
        });
        return entries;
    }

    static void fill(ToolIndex index, List<Entry> entries) throws IOException {
        index.rebuild(shelf -> {
            for (Entry entry : entries) {
                shelf.replaceServer(entry.server(), entry.tools());
            }
            return 1;
        });
    }

    private Entry judged(Server server) {
        List<Classification> verdicts = classifier.classify(server);
        Risk worst = verdicts.stream()
                .map(Classification::risk)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var entry = new CatalogServer(
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
                "rules");
        var tools = new ArrayList<CatalogTool>();
        for (int i = 0; i < verdicts.size(); i++) {
            tools.add(new CatalogTool(entry, server.tools().get(i), verdicts.get(i), "0".repeat(64)));
        }
        return new Entry(entry, tools);
    }
}
