package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;
import org.placard.search.Hit;
import org.placard.search.RuleHits;

/** The rules that judge. */
@Path("/api/v1/rules")
public class RulesResource {

    private static final int TOOLS = 20;
    private static final int PAGE = 200;
    private static final int MAX_PAGE = 500;

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
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("fields") @Nullable String fields,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Fields wanted = Fields.of(fields, RuleLine.class);
        Map<String, Long> counts = hits.counts();
        List<RuleLine> all = rules.rules().stream()
                .sorted(Comparator.comparing(Rule::id))
                .map(rule -> RuleLine.of(rule, counts.getOrDefault(rule.id(), 0L)))
                .toList();
        Slice<RuleLine> page = Slice.of(all, RuleLine::id, Cursor.IDS, cursor, Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ListView.of(page, all.size(), meta.view()), wanted);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
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
