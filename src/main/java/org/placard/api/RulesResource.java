package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.placard.model.CatalogServer;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;
import org.placard.search.Hit;
import org.placard.search.RuleHits;

@Path("/api/v1/rules")
@Tag(name = "rules")
public class RulesResource {

    private static final int TOOLS = 20;

    private final RuleSet rules;
    private final RuleHits hits;
    private final Catalogued catalogued;
    private final Answer answer;
    private final Meta meta;

    RulesResource(RuleSet rules, RuleHits hits, Catalogued catalogued, Answer answer, Meta meta) {
        this.rules = rules;
        this.hits = hits;
        this.catalogued = catalogued;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every rule, and how many catalogued tools it hits")
    @APIResponse(
            responseCode = "200",
            description = "All rules, by id",
            content = @Content(schema = @Schema(implementation = RuleListView.class)))
    public Response all(@Context HttpHeaders headers) {
        return answer.json(headers, RuleListView.of(rules, hits.counts(), meta.view()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A rule: its reason, its examples and near misses, and what it hits")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such rule",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response one(@Context HttpHeaders headers, String id) {
        Rule rule = rules.rule(id)
                .orElseThrow(() -> new ProblemException(Problem.NO_SUCH_RULE, "No rule is called '%s'.".formatted(id)));
        List<Hit> found = hits.tools(id, TOOLS);
        Map<String, CatalogServer> servers =
                catalogued.servers(found.stream().map(Hit::server).toList());
        List<HitView> tools = found.stream()
                .map(hit -> HitView.of(hit, servers.get(hit.server())))
                .toList();
        return answer.json(headers, RuleView.of(rule, hits.count(id), tools, meta.of(servers.values())));
    }
}
