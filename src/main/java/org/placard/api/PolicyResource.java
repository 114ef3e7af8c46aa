package org.placard.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.export.CheckReport;
import org.placard.export.ReplayReport;

@Path("/api/v1/policy")
@Tag(name = "policy")
public class PolicyResource {

    private final Answer answer;
    private final Meta meta;
    private final PolicyTrials trials;
    private final ClassificationSlots slots;

    PolicyResource(Answer answer, Meta meta, PolicyTrials trials, ClassificationSlots slots) {
        this.answer = answer;
        this.meta = meta;
        this.trials = trials;
        this.slots = slots;
    }

    @GET
    @Path("targets")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a policy can be written for, and how that was verified")
    @APIResponse(
            responseCode = "200",
            description = "Targets that enforce, then reports",
            content = @Content(schema = @Schema(implementation = PolicyTargetsView.class)))
    @APIResponse(responseCode = "304")
    public Response targets(@Context HttpHeaders headers) {
        return answer.json(headers, PolicyTargetsView.of(meta.view()));
    }

    @POST
    @Path("check")
    @Consumes({MediaType.APPLICATION_JSON, "*/*"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Checks a policy.json beside a server",
            description = "The body is the file. Finds tools that are not there, rules that nothing reaches and "
                    + "conditions that no call can fit; says what each tool's calls would get. Stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What is odd and what each tool gets",
            content = @Content(schema = @Schema(implementation = CheckReport.class)))
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public CheckReport check(@QueryParam("server") @Nullable String server, byte[] body) {
        if (server == null || server.isBlank()) {
            throw new ProblemException(Problem.BAD_PARAMETER, "server: name the policy's server by its slug");
        }
        return slots.use(() -> trials.check(body, server));
    }

    @POST
    @Path("simulate")
    @Consumes({MediaType.APPLICATION_JSON, "*/*"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replays calls against a policy.json",
            description =
                    "The body is {\"policy\": {…}, \"calls\": [{\"tool\": \"pay\", \"arguments\": {\"amount\": 5}, "
                            + "\"time\": \"2026-01-01T00:00:00Z\", \"grant\": \"ci\"}]}; only tool is needed. Stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Verdict, rule and reason of each call",
            content = @Content(schema = @Schema(implementation = ReplayReport.class)))
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public ReplayReport simulate(byte[] body) {
        return slots.use(() -> trials.replay(body));
    }
}
