package org.placard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.placard.classify.Classifier;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Provenance.Observation;
import org.placard.model.Server;
import org.placard.rules.RuleSet;

/**
 * The verdicts on the bundled catalogue, one file a server and one line a tool. What a rule changes is a difference that a
 * person reviews: {@code -Dgolden.update} writes the files anew.
 */
class GoldenCatalogTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));
    private static final Path GOLDEN = HOME.resolve("src/test/resources/golden/verdicts");

    @Test
    void theVerdictsAreThoseThatWereReviewed() throws IOException {
        var verdicts = new TreeMap<String, String>();
        var classifier = new Classifier(RuleSet.load(HOME.resolve("classifier-rules")));
        var reader = new ManifestReader(Limits.DEFAULT);
        var origin = new ManifestOrigin("bundled", "", Observation.BUNDLED, Instant.EPOCH);
        for (Path file : Knowledge.load(HOME.resolve("catalog-data")).serverFiles()) {
            Server server = reader.bundled(file, origin);
            verdicts.put(server.slug() + ".tsv", lines(server, classifier.classify(server)));
        }
        if (System.getProperty("golden.update") != null) {
            rewrite(verdicts);
        }
        var golden = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                golden.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        assertThat(verdicts)
                .as("review the difference, then run with -Dgolden.update=true")
                .isEqualTo(golden);
    }

    private static String lines(Server server, List<Classification> verdicts) {
        var lines = new StringBuilder();
        for (int i = 0; i < verdicts.size(); i++) {
            Classification verdict = verdicts.get(i);
            lines.append(String.join(
                            "\t",
                            server.tools().get(i).name(),
                            verdict.category().id(),
                            verdict.risk().id(),
                            verdict.confidenceWord().id(),
                            verdict.capabilities().stream().map(Capability::id).collect(Collectors.joining(","))))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void rewrite(TreeMap<String, String> verdicts) throws IOException {
        Files.createDirectories(GOLDEN);
        try (Stream<Path> old = Files.list(GOLDEN)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        verdicts.forEach((name, lines) -> {
            try {
                Files.writeString(GOLDEN.resolve(name), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
