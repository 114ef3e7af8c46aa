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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.manifest.Addresses;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStore;
import org.placard.store.ServerFilter;
import org.placard.store.ServerPage;

/** Servers: listed, and one by one. docs/openapi.yaml says what each parameter and answer means. */
@Path("/api/v1/servers")
public class ServersResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;
    private static final int TOOLS = 500;
    private static final int MAX_TOOLS = 2000;

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
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("risk") @Nullable String risk,
            @QueryParam("category") @Nullable String category,
            @QueryParam("source") @Nullable String source,
            @QueryParam("coverage") @Nullable String coverage,
            @QueryParam("purl") @Nullable String purl,
            @QueryParam("repository") @Nullable String repository,
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("sinceRevision") @Nullable String sinceRevision,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("fields") @Nullable String fields) {
        Fields wanted = Fields.of(fields, ServerView.class);
        PackageUrl published = Parameters.one("purl", purl, PackageUrl::of);
        String address = Parameters.one("repository", repository, ServersResource::repository);
        var filter = new ServerFilter(
                Parameters.one("risk", risk, Risk::of),
                Parameters.one("category", category, Category::of),
                source,
                Parameters.one("coverage", coverage, ServerCoverage::of),
                published == null ? null : published.packageName(),
                address != null || published == null ? address : published.repository(),
                Parameters.moment("updatedSince", updatedSince),
                Parameters.number("sinceRevision", sinceRevision));
        ServerPage page = store.servers(filter, Cursor.SERVERS.read(cursor), Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ServerPageView.of(page, meta.of(page.items())), wanted);
    }

    private static String repository(String text) {
        String address = Addresses.repository(text);
        if (address == null) {
            throw new IllegalArgumentException(
                    "'%s' is no repository, such as https://github.com/owner/repo".formatted(text));
        }
        return address.replaceAll("/+$", "");
    }

    @GET
    @Path("{server}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    public Response one(
            @Context HttpHeaders headers,
            String server,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        CatalogServer found = catalogued.server(server);
        Slice<CatalogTool> tools = Slice.of(
                catalogued.tools(server),
                tool -> tool.tool().name(),
                Cursor.TOOLS,
                cursor,
                Parameters.limit(limit, TOOLS, MAX_TOOLS));
        return answer.json(headers, ServerDetailView.of(found, tools, meta.of(found)));
    }

    @GET
    @Path("{server}/policy.json")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
    public Response policy(@Context HttpHeaders headers, String server) {
        return answer.bytes(headers, policies.ofServer(server), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{server}/policy")
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "for", in = ParameterIn.QUERY)
    @Parameter(name = "alias", in = ParameterIn.QUERY)
    @Parameter(name = "posture", in = ParameterIn.QUERY)
    @Parameter(name = "arguments", in = ParameterIn.QUERY)
    @Parameter(name = "set", in = ParameterIn.QUERY)
    @Parameter(name = "decide", in = ParameterIn.QUERY)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Response policyFor(
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            String server,
            @QueryParam("raw") @Nullable String raw) {
        return policies.answer(headers, policies.ofServer(server, Wishes.of(uri.getQueryParameters())), raw);
    }
}
