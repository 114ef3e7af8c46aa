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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.rules.Rule;
import org.placard.rules.RuleSet;

/** The rules that judge. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 500;

    private final RuleSet rules;
    private final Answer answer;
    private final Meta meta;

    RulesResource(RuleSet rules, Answer answer, Meta meta) {
        this.rules = rules;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("fields") @Nullable String fields,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Fields wanted = Fields.of(fields, RuleView.class);
        List<RuleView> all = rules.rules().stream()
                .sorted(Comparator.comparing(Rule::id))
                .map(RuleView::of)
                .toList();
        Slice<RuleView> page = Slice.of(all, RuleView::id, Cursor.IDS, cursor, Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ListView.of(page, all.size(), meta.view()), wanted);
    }

    @GET
    @Path("{rule}")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "404")
    public Response one(@Context HttpHeaders headers, String rule) {
        RuleView found = rules.rule(rule)
                .map(RuleView::of)
                .orElseThrow(
                        () -> new ProblemException(Problem.NO_SUCH_RULE, "No rule is called '%s'.".formatted(rule)));
        return answer.json(headers, new OneView<>(found, meta.view()));
    }
}
