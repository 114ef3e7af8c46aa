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
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.search.Facet;
import org.placard.search.Hit;
import org.placard.search.Narrowing;
import org.placard.search.Order;
import org.placard.search.QueryException;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;

/** Tools: found, and one by one. docs/openapi.yaml says what each parameter and answer means. */
@Path("/api/v1/tools")
public class ToolsResource {

    private static final int PAGE = 20;

    private final ToolSearch search;
    private final Catalogued catalogued;
    private final PolicyFiles policies;
    private final Answer answer;
    private final Meta meta;

    ToolsResource(ToolSearch search, Catalogued catalogued, PolicyFiles policies, Answer answer, Meta meta) {
        this.search = search;
        this.catalogued = catalogued;
        this.policies = policies;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "category", in = ParameterIn.QUERY)
    @Parameter(name = "risk", in = ParameterIn.QUERY)
    @Parameter(name = "capability", in = ParameterIn.QUERY)
    @Parameter(name = "confidence", in = ParameterIn.QUERY)
    @Parameter(name = "annotations", in = ParameterIn.QUERY)
    @Parameter(name = "flag", in = ParameterIn.QUERY)
    @Parameter(name = "coverage", in = ParameterIn.QUERY)
    @Parameter(name = "source", in = ParameterIn.QUERY)
    @Parameter(name = "server", in = ParameterIn.QUERY)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response list(
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @QueryParam("q") @Nullable String q,
            @QueryParam("digest") @Nullable String digest,
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("facets") @Nullable String facets,
            @QueryParam("fields") @Nullable String fields) {
        Fields wanted = Fields.of(fields, HitView.class);
        Instant since = Parameters.moment("updatedSince", updatedSince);
        Narrowing narrowing = Parameters.one("digest", digest, text -> new Narrowing(since, text));
        Order order = Parameters.one(
                "sort",
                sort,
                id -> Order.of(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no order is called '%s'; there are relevance, risk, name, recency".formatted(id))));
        var query = new ToolQuery(
                q == null ? "" : q,
                filters(uri.getQueryParameters()),
                order == null ? Order.RELEVANCE : order,
                cursor == null || cursor.isEmpty() ? null : cursor,
                Parameters.limit(limit, PAGE, ToolQuery.MAX_SIZE),
                narrowing == null ? new Narrowing(since, null) : narrowing);
        try {
            return answer.json(headers, page(search.search(query), !"false".equals(facets)), wanted);
        } catch (QueryException e) {
            throw new ProblemException(Problem.BAD_QUERY, String.valueOf(e.getMessage()));
        }
    }

    private ToolPageView page(SearchResult found, boolean withFacets) {
        Map<String, CatalogServer> servers =
                catalogued.servers(found.hits().stream().map(Hit::server).toList());
        return ToolPageView.of(found, servers, withFacets, meta.of(servers.values()));
    }

    private ToolView toolView(CatalogTool tool) {
        return ToolView.of(tool, meta.of(tool.server()));
    }

    private static Map<Facet, Set<String>> filters(Map<String, List<String>> parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = new LinkedHashSet<String>();
            for (String value : parameters.getOrDefault(facet.id(), List.of())) {
                if (!facet.choices().isEmpty() && !facet.choices().contains(value)) {
                    throw new ProblemException(
                            Problem.BAD_PARAMETER,
                            "%s: '%s' is none of %s".formatted(facet.id(), value, String.join(", ", facet.choices())));
                }
                values.add(value);
            }
            filters.put(facet, values);
        }
        return filters;
    }

    @GET
    @Path("{server}/{tool}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    public Response one(
            @Context HttpHeaders headers, String server, String tool, @QueryParam("fields") @Nullable String fields) {
        Fields wanted = Fields.of(fields, ToolView.class);
        return answer.json(headers, toolView(catalogued.tool(server, tool)), wanted);
    }

    @GET
    @Path("{server}/{tool}/policy.json")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    public Response policy(
            @Context HttpHeaders headers, String server, String tool, @QueryParam("scope") @Nullable String scope) {
        boolean alone = PolicyScope.of(scope) == PolicyScope.TOOL;
        return answer.bytes(headers, policies.ofTool(server, tool, alone), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{server}/{tool}/policy")
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
            String tool,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("raw") @Nullable String raw) {
        boolean alone = PolicyScope.of(scope) == PolicyScope.TOOL;
        return policies.answer(headers, policies.ofTool(server, tool, alone, Wishes.of(uri.getQueryParameters())), raw);
    }
}
