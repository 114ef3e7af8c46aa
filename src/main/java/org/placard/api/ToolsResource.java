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
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.search.Facet;
import org.placard.search.Hit;
import org.placard.search.Order;
import org.placard.search.QueryException;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;

@Path("/api/v1/tools")
@Tag(name = "tools")
public class ToolsResource {

    private static final int PAGE = 20;
    private static final int NEIGHBOURS = 6;

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
    @Operation(
            summary = "Finds tools",
            description = "Words and syntax in q; each facet is also a parameter of its own that may be repeated.")
    @Parameter(name = "category", description = "filter; may be repeated")
    @Parameter(name = "risk", description = "filter; may be repeated")
    @Parameter(name = "capability", description = "filter; may be repeated")
    @Parameter(name = "server", description = "filter by slug; may be repeated")
    @Parameter(name = "source", description = "filter; may be repeated")
    @APIResponse(
            responseCode = "200",
            description = "One page of tools, with facet counts",
            content = @Content(schema = @Schema(implementation = ToolPageView.class)))
    public Response list(
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("facets") @Nullable String facets) {
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
                Parameters.limit(limit, PAGE, ToolQuery.MAX_SIZE));
        try {
            return answer.json(headers, page(search.search(query), !"false".equals(facets)));
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
    @Operation(summary = "Everything that is known of a tool")
    @APIResponse(
            responseCode = "200",
            description = "Definition, judgement and provenance",
            content = @Content(schema = @Schema(implementation = ToolView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such server, or no such tool",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response one(@Context HttpHeaders headers, String server, String tool) {
        return answer.json(headers, toolView(catalogued.tool(server, tool)));
    }

    @GET
    @Path("{server}/{tool}/related")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tools that are like this one, and safer ones with the same capability",
            description = "Verdicts of low confidence are never called safer.")
    @APIResponse(
            responseCode = "200",
            description = "Related and safer tools",
            content = @Content(schema = @Schema(implementation = RelatedView.class)))
    public Response related(@Context HttpHeaders headers, String server, String tool) {
        CatalogTool found = catalogued.tool(server, tool);
        List<Hit> related = search.related(found, NEIGHBOURS);
        List<Hit> safer = search.safer(found, NEIGHBOURS);
        Map<String, CatalogServer> servers = catalogued.servers(
                Stream.concat(related.stream(), safer.stream()).map(Hit::server).toList());
        return answer.json(
                headers, new RelatedView(views(related, servers), views(safer, servers), meta.of(servers.values())));
    }

    private static List<HitView> views(List<Hit> hits, Map<String, CatalogServer> servers) {
        return hits.stream()
                .map(hit -> HitView.of(hit, servers.get(hit.server())))
                .toList();
    }

    @GET
    @Path("{server}/{tool}/policy.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The policy recommended for a tool",
            description =
                    "The server's policy: the tool at its decision and the rest of the server under its own rules. "
                            + "scope=tool gives the tool's rule alone, which denies every other tool.")
    @APIResponse(responseCode = "200", description = "policy.json, version 1 of the language")
    public Response policy(
            @Context HttpHeaders headers, String server, String tool, @QueryParam("scope") @Nullable String scope) {
        boolean alone = PolicyScope.of(scope) == PolicyScope.TOOL;
        return answer.bytes(headers, policies.ofTool(server, tool, alone), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{server}/{tool}/policy")
    @Operation(
            summary = "The policy recommended for a tool, for the target that enforces it",
            description = "The server's policy; scope=tool gives the tool's rule alone, which denies every other tool.")
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
            String tool,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("raw") @Nullable String raw) {
        boolean alone = PolicyScope.of(scope) == PolicyScope.TOOL;
        return policies.answer(headers, policies.ofTool(server, tool, alone, Wishes.of(uri.getQueryParameters())), raw);
    }
}
