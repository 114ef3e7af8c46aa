package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.classify.Classifier;
import org.placard.classify.Corrections;
import org.placard.knowledge.Decisions;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.model.Classification;
import org.placard.model.Provenance;
import org.placard.model.RiskDecision;
import org.placard.model.Server;
import org.placard.rules.RuleSet;

/** The catalogue as it is bundled, judged when asked: files that are read, and nothing else. */
final class BundledServers {

    private final Classifier classifier;
    private final Corrections corrections;
    private final Decisions decisions;
    private final List<Server> servers;

    private BundledServers(Classifier classifier, Corrections corrections, Decisions decisions, List<Server> servers) {
        this.classifier = classifier;
        this.corrections = corrections;
        this.decisions = decisions;
        this.servers = List.copyOf(servers);
    }

    /**
     * @param home the folder that holds {@code classifier-rules/} and {@code catalog-data/}
     * @param decisions what people decided about risks
     */
    static BundledServers load(Path home, Decisions decisions) throws IOException {
        RuleSet rules = RuleSet.load(home.resolve("classifier-rules"));
        Knowledge knowledge = Knowledge.load(home.resolve("catalog-data"));
        var reader = new ManifestReader(Limits.DEFAULT);
        var origin = new ManifestOrigin("bundled", "bundled", Provenance.Observation.BUNDLED, Instant.EPOCH);
        var servers = new ArrayList<Server>();
        for (Path file : knowledge.serverFiles()) {
            servers.add(reader.bundled(file, origin));
        }
        return new BundledServers(
                new Classifier(rules), new Corrections(rules, knowledge.corrections()), decisions, servers);
    }

    List<Server> servers() {
        return servers;
    }

    RuleSet rules() {
        return classifier.rules();
    }

    /** The judgements of a server's tools in their order, people's corrections included. */
    List<Classification> judge(Server server) {
        List<Classification> judged = classifier.classify(server);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        var out = new ArrayList<Classification>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            out.add(corrections.apply(server.id(), server.tools().get(i).name(), judged.get(i), today));
        }
        return out;
    }

    /** What a person decided about a definition, as it stands today; null where nobody did. */
    RiskDecision.@Nullable Standing decided(String server, String tool, String digest) {
        return decisions.of(server, tool, digest, LocalDate.now(ZoneOffset.UTC)).orElse(null);
    }
}
