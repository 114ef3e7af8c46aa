package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placard.classify.Classifier;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.Classification;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;
import org.placard.policy.Call;
import org.placard.policy.Evaluator;
import org.placard.policy.Policy;
import org.placard.policy.PolicyCheck;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;
import org.placard.policy.Verdict;
import org.placard.rules.RuleSet;

/** The recommended policy of every bundled server in every target, evaluated for every tool. */
class BundledPoliciesTest {

    private static final Path TABLE = Path.of("src/test/resources/golden/targets.tsv");

    private static List<Server> servers() throws IOException {
        var servers = new ArrayList<Server>();
        var reader = new ManifestReader(Limits.DEFAULT);
        List<Path> files;
        try (var listed = Files.list(Path.of("catalog-data/servers"))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            reader.read(
                    file,
                    new ManifestOrigin("bundled", file.toString(), Provenance.Observation.BUNDLED, Instant.EPOCH),
                    new ManifestSink() {
                        @Override
                        public void server(Server server) {
                            servers.add(server);
                        }

                        @Override
                        public void problem(ReadingProblem problem) {
                            throw new AssertionError(problem.toString());
                        }
                    });
        }
        return servers;
    }

    private static List<RatedTool> rated(Classifier classifier, Server server) {
        List<Classification> judged = classifier.classify(server);
        return IntStream.range(0, judged.size())
                .mapToObj(i -> new RatedTool(server.tools().get(i), judged.get(i)))
                .toList();
    }

    @Test
    void everyTargetKeepsTheLawForEveryToolOfEveryServer() throws Exception {
        var classifier = new Classifier(RuleSet.load(Path.of("classifier-rules")));
        var table = new StringBuilder("server\ttarget\tallow\task\tdeny\n");
        for (Server server : servers()) {
            List<RatedTool> tools = rated(classifier, server);
            Policy policy = Recommendation.forServer(tools);
            assertThat(PolicyCheck.of(policy, server.tools()).issues())
                    .as(server.id())
                    .isEmpty();
            for (PolicyExport target : PolicyExports.all()) {
                Exported exported =
                        target.export(new ExportRequest(policy, "server", tools, new Origin(server.id(), 1, "test")));
                table.append(server.slug()).append('\t').append(target.id()).append('\t');
                if (exported.text() == null) {
                    table.append("withheld\t\t\n");
                    continue;
                }
                TargetRun run = Targets.load(target, exported.text(), "server");
                var outcomes = new EnumMap<Verdict.Outcome, Integer>(Verdict.Outcome.class);
                for (RatedTool tool : tools) {
                    Verdict.Outcome outcome = run.judge(Call.of(tool.name()));
                    Verdict.Outcome source =
                            new Evaluator(policy).judge(Call.of(tool.name())).outcome();
                    assertThat(outcome)
                            .as("%s %s %s", server.id(), target.id(), tool.name())
                            .isGreaterThanOrEqualTo(source);
                    outcomes.merge(outcome, 1, Integer::sum);
                }
                table.append("%d\t%d\t%d\n"
                        .formatted(
                                outcomes.getOrDefault(Verdict.Outcome.ALLOW, 0),
                                outcomes.getOrDefault(Verdict.Outcome.ASK, 0),
                                outcomes.getOrDefault(Verdict.Outcome.DENY, 0)));
            }
        }
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(table.toString())
                .as("run with -Dgolden.update and look at the difference")
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void everyRuleOnArgumentsOfABundledToolCanBeMet() throws Exception {
        var classifier = new Classifier(RuleSet.load(Path.of("classifier-rules")));
        var settings = Settings.DEFAULT.with(Settings.ArgumentUse.FIXED);
        for (Server server : servers()) {
            Policy policy = Recommendation.forServer(rated(classifier, server), settings);
            assertThat(PolicyCheck.of(policy, server.tools()).issues())
                    .as(server.id())
                    .noneMatch(issue -> issue.kind().wrong());
        }
    }
}
