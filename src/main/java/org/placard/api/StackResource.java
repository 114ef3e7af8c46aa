package org.placard.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.placard.export.StackReport;

@Path("/api/v1/stack")
@Tag(name = "policy")
public class StackResource {

    private final Stacks stacks;
    private final ClassificationSlots slots;

    StackResource(Stacks stacks, ClassificationSlots slots) {
        this.stacks = stacks;
        this.slots = slots;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Several servers together: what can flow between their tools, and the fewest rules that stop it")
    @Parameter(
            name = "for",
            in = ParameterIn.QUERY,
            description = "a target of /api/v1/policy/targets; policy-json where it is absent")
    @Parameter(
            name = "posture",
            in = ParameterIn.QUERY,
            description = "strict, balanced or permissive; balanced where it is absent")
    @APIResponse(
            responseCode = "200",
            description = "Flows, cut, and each server's policy",
            content = @Content(schema = @Schema(implementation = StackReport.class)))
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "503")
    public StackReport ofServers(
            @Parameter(description = "a slug, or ALIAS=SLUG; repeat it") @QueryParam("server") List<String> servers,
            @Context UriInfo uri) {
        return slots.use(() -> stacks.report(servers, new byte[0], Wishes.of(uri.getQueryParameters())));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "*/*"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same for the servers of a client's configuration",
            description = "The body is a .mcp.json or another client's configuration. Its servers are found in the "
                    + "catalogue by package, address or repository; those that are not are told as unknown. Nothing is "
                    + "stored, started or sent on.")
    @Parameter(
            name = "for",
            in = ParameterIn.QUERY,
            description = "a target of /api/v1/policy/targets; policy-json where it is absent")
    @Parameter(
            name = "posture",
            in = ParameterIn.QUERY,
            description = "strict, balanced or permissive; balanced where it is absent")
    @APIResponse(
            responseCode = "200",
            description = "Flows, cut, and each server's policy",
            content = @Content(schema = @Schema(implementation = StackReport.class)))
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public StackReport ofConfiguration(
            @Parameter(description = "further servers, each a slug or ALIAS=SLUG") @QueryParam("server")
                    List<String> servers,
            @Context UriInfo uri,
            byte[] body) {
        return slots.use(() -> stacks.report(servers, body, Wishes.of(uri.getQueryParameters())));
    }
}
