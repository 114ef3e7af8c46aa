package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.placard.classify.Classifier;
import org.placard.classify.Explanation;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;
import org.placard.policy.Recommendation;
import org.placard.text.ServerContext;

/** Reads and judges what somebody pasted. Nothing of it is kept. */
@ApplicationScoped
class Judging {

    private static final int TOOLS = 200;
    private static final int PROBLEMS = 20;

    private final Classifier classifier;

    Judging(Classifier classifier) {
        this.classifier = classifier;
    }

    ClassifyView judge(String pasted) {
        var servers = new ArrayList<Server>();
        var problems = new ArrayList<ReadingProblem>();
        var origin = new ManifestOrigin("pasted", "pasted", Provenance.Observation.PUBLISHED, Instant.EPOCH);
        new ManifestReader(Limits.DEFAULT)
                .read("pasted", pasted.getBytes(StandardCharsets.UTF_8), origin, new ManifestSink() {
                    @Override
                    public void server(Server server) {
                        servers.add(server);
                    }

                    @Override
                    public void problem(ReadingProblem problem) {
                        problems.add(problem);
                    }
                });
        var tools = new ArrayList<ClassifyView.JudgedView>();
        var policies = new ArrayList<PolicyView>();
        int count = 0;
        for (Server server : servers) {
            List<Explanation> explanations = explained(server);
            List<CatalogTool> judged = judged(server, explanations);
            count += judged.size();
            var policy = Recommendation.forServer(
                    judged.stream().map(PolicyView::rated).toList());
            for (int i = 0; i < judged.size() && tools.size() < TOOLS; i++) {
                CatalogTool tool = judged.get(i);
                tools.add(view(
                        tool,
                        explanations.get(i),
                        RowView.decided(tool, policy.decision(tool.tool().name()))));
            }
            if (policies.isEmpty()) {
                policies.add(PolicyView.of("", policy, judged));
            }
        }
        String heading = count == 0 ? "No tool could be read" : Wording.count(count, "tool") + " judged";
        return new ClassifyView(
                ClassifyView.surroundings(),
                pasted,
                heading,
                problems.stream()
                        .limit(PROBLEMS)
                        .map(p -> Shown.text((p.place().isEmpty() ? "" : p.place() + ": ") + p.sentence()))
                        .toList(),
                tools.stream()
                        .sorted(Comparator.comparing(
                                (ClassifyView.JudgedView t) -> -t.row().risk().quarters()))
                        .toList(),
                count - tools.size(),
                policies);
    }

    private List<Explanation> explained(Server server) {
        ServerContext context = ServerContext.of(server);
        return server.tools().stream()
                .map(tool -> classifier.explain(tool, context))
                .toList();
    }

    private List<CatalogTool> judged(Server server, List<Explanation> labels) {
        var stored = new CatalogServer(
                server.id(),
                server.slug(),
                server.title(),
                server.description(),
                server.repository(),
                server.packages(),
                server.coverage(),
                server.provenance(),
                null,
                labels.size(),
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                classifier.rules().version());
        var out = new ArrayList<CatalogTool>();
        for (int i = 0; i < labels.size(); i++) {
            out.add(new CatalogTool(stored, server.tools().get(i), labels.get(i).classification(), ""));
        }
        return out;
    }

    private ClassifyView.JudgedView view(CatalogTool tool, Explanation explanation, RowView row) {
        var c = tool.classification();
        return new ClassifyView.JudgedView(
                row,
                DefinitionView.of(tool).description(),
                String.join(" ", WhyView.of(tool, classifier.rules()).sentences()),
                FindingsView.of(c, classifier.rules()),
                ConfidenceView.of(c, explanation.turns(), classifier.rules()),
                ActionView.of(c),
                ActionView.spread(c, classifier.rules()),
                AnnotationsView.of(tool).orElse(null));
    }
}
