package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policy")
@Tag(name = "policy")
public class PolicyResource {

    private final Answer answer;
    private final Meta meta;

    PolicyResource(Answer answer, Meta meta) {
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Path("targets")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a policy can be written for, and how that was verified")
    @APIResponse(
            responseCode = "200",
            description = "Targets that enforce, then reports",
            content = @Content(schema = @Schema(implementation = PolicyTargetsView.class)))
    public Response targets(@Context HttpHeaders headers) {
        return answer.json(headers, PolicyTargetsView.of(meta.view()));
    }
}
