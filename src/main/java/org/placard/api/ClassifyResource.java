package org.placard.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.api.ClassifiedView.JudgedTool;
import org.placard.classify.Classifier;
import org.placard.classify.Explanation;
import org.placard.json.ClassifiedTool;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/** Judges what is sent and stores nothing. */
@Path("/api/v1/classify")
public class ClassifyResource {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final String BODY = "body";

    private final Classifier classifier;
    private final ClassificationSlots slots;
    private final ClassifyCounts counts;
    private final Meta meta;
    private final ManifestReader reader = new ManifestReader(Limits.DEFAULT.withDocument(Guard.MAX_BODY));

    ClassifyResource(Classifier classifier, ClassificationSlots slots, ClassifyCounts counts, Meta meta) {
        this.counts = counts;
        this.classifier = classifier;
        this.slots = slots;
        this.meta = meta;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", MediaType.APPLICATION_OCTET_STREAM, "*/*"})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public ClassifiedView classify(byte[] body, @QueryParam("explain") @Nullable String explain) {
        boolean explained = Parameters.flag("explain", explain);
        try {
            ClassifiedView judged = slots.use(() -> judged(body, explained));
            counts.answered(judged.items());
            return judged;
        } catch (ProblemException e) {
            counts.refused(e.problem());
            throw e;
        }
    }

    private ClassifiedView judged(byte[] body, boolean explained) {
        var items = new ArrayList<JudgedTool>();
        var problems = new ArrayList<ReadingProblem>();
        Instant started = Instant.now();
        var origin = new ManifestOrigin(BODY, BODY, Provenance.Observation.PUBLISHED, started);
        reader.read(BODY, body, origin, new ManifestSink() {
            @Override
            public void server(Server server) {
                judge(server, explained, started.plus(TIME_LIMIT), items);
            }

            @Override
            public void problem(ReadingProblem problem) {
                problems.add(problem);
            }
        });
        List<ClassifiedView.ProblemItem> told =
                problems.stream().map(ClassifyResource::told).toList();
        if (items.isEmpty()) {
            throw new ProblemException(
                    Problem.UNREADABLE_MANIFEST,
                    problems.isEmpty()
                            ? "The manifest holds no tool."
                            : problems.getFirst().sentence(),
                    problems.stream().map(ReadingProblem::sentence).toList());
        }
        return new ClassifiedView(items, told, meta.view());
    }

    private void judge(Server server, boolean explained, Instant deadline, List<JudgedTool> items) {
        ServerContext context = ServerContext.of(server);
        for (Tool tool : server.tools()) {
            if (Instant.now().isAfter(deadline)) {
                throw new ProblemException(
                        Problem.TOOK_TOO_LONG,
                        "%d tools were judged in %d seconds.".formatted(items.size(), TIME_LIMIT.toSeconds()));
            }
            items.add(judged(server, tool, explained, context));
        }
    }

    private JudgedTool judged(Server server, Tool tool, boolean explained, ServerContext context) {
        if (!explained) {
            return new JudgedTool(ClassifiedTool.of(server.id(), tool, classifier.classify(tool, context)), null);
        }
        Explanation explanation = classifier.explain(tool, context);
        return new JudgedTool(
                ClassifiedTool.of(server.id(), tool, explanation.classification()),
                ExplanationView.of(explanation, classifier.rules()));
    }

    private static ClassifiedView.ProblemItem told(ReadingProblem problem) {
        return new ClassifiedView.ProblemItem(
                problem.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.kind().id(),
                problem.place(),
                problem.sentence());
    }
}
