package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.placard.evaluate.Accuracy;
import org.placard.evaluate.Report;
import org.placard.rules.RuleSet;

/** The accuracy report that was committed with the rules. */
@Path("/api/v1/accuracy")
public class AccuracyResource {

    private final Accuracy accuracy;
    private final RuleSet rules;
    private final Answer answer;
    private final Meta meta;

    AccuracyResource(Accuracy accuracy, RuleSet rules, Answer answer, Meta meta) {
        this.accuracy = accuracy;
        this.rules = rules;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
    public Response accuracy(@Context HttpHeaders headers) {
        Report report = accuracy.report()
                .orElseThrow(() ->
                        new ProblemException(Problem.NO_ACCURACY_REPORT, "classifier-rules/accuracy.json is missing."));
        return answer.json(headers, AccuracyView.of(report, accuracy.current(rules.version()), meta.view()));
    }
}
