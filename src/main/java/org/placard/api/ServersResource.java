package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStore;
import org.placard.store.ServerFilter;
import org.placard.store.ServerPage;

@Path("/api/v1/servers")
@Tag(name = "servers")
public class ServersResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final CatalogStore store;
    private final Catalogued catalogued;
    private final PolicyFiles policies;
    private final Answer answer;
    private final Meta meta;

    ServersResource(CatalogStore store, Catalogued catalogued, PolicyFiles policies, Answer answer, Meta meta) {
        this.store = store;
        this.catalogued = catalogued;
        this.policies = policies;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Servers, in the order of their slugs")
    @APIResponse(
            responseCode = "200",
            description = "One page of servers",
            content = @Content(schema = @Schema(implementation = ServerPageView.class)))
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("risk") @Nullable String risk,
            @QueryParam("category") @Nullable String category,
            @QueryParam("source") @Nullable String source,
            @QueryParam("coverage") @Nullable String coverage,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var filter = new ServerFilter(
                Parameters.one("risk", risk, Risk::of),
                Parameters.one("category", category, Category::of),
                source,
                Parameters.one("coverage", coverage, ServerCoverage::of));
        ServerPage page = store.servers(filter, Cursor.slug(cursor), Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ServerPageView.of(page, meta.of(page.items())));
    }

    @GET
    @Path("{server}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A server and its tools' labels")
    @APIResponse(
            responseCode = "200",
            description = "The server",
            content = @Content(schema = @Schema(implementation = ServerDetailView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such server",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response one(@Context HttpHeaders headers, String server) {
        CatalogServer found = catalogued.server(server);
        return answer.json(headers, ServerDetailView.of(found, catalogued.tools(server), meta.of(found)));
    }

    @GET
    @Path("{server}/policy.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The policy recommended for a server: every tool at its decision, all else denied")
    @APIResponse(responseCode = "200", description = "policy.json, version 1 of the language")
    public Response policy(@Context HttpHeaders headers, String server) {
        return answer.bytes(headers, policies.ofServer(server), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{server}/policy")
    @Operation(summary = "The policy recommended for a server, for the target that enforces it")
    @Parameter(name = "for", description = "a target of /api/v1/policy/targets; policy-json where it is absent")
    @Parameter(name = "alias", description = "the name under which the server is configured; many targets need it")
    @Parameter(name = "posture", description = "strict, balanced or permissive; balanced where it is absent")
    @Parameter(name = "arguments", description = "rules on arguments: none, fixed or all")
    @Parameter(name = "set", description = "KEY=VALUE, such as amount.max=500; may be repeated")
    @Parameter(name = "decide", description = "TOOL=DECISION; may be repeated")
    @Parameter(name = "raw", description = "true: the file itself instead of a record about it")
    @APIResponse(
            responseCode = "200",
            description = "The file and what became of the policy in it",
            content = @Content(schema = @Schema(implementation = PolicyFileView.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read, or the target cannot carry the alias",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "With raw: there is no file, because the target cannot deny",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response policyFor(
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            String server,
            @QueryParam("raw") @Nullable String raw) {
        return policies.answer(headers, policies.ofServer(server, Wishes.of(uri.getQueryParameters())), raw);
    }
}
