package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.knowledge.Knowledge;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStats;
import org.placard.store.CatalogStore;

/** What the words of labels mean, and which attacks they stand for. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TermsResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final RuleSet rules;
    private final Knowledge knowledge;
    private final CatalogStore store;
    private final Answer answer;
    private final Meta meta;

    TermsResource(RuleSet rules, Knowledge knowledge, CatalogStore store, Answer answer, Meta meta) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.store = store;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Path("categories")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response categories(
            @Context HttpHeaders headers,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        CatalogStats stats = store.stats();
        List<TermView> all = Arrays.stream(Category.values())
                .map(category ->
                        TermView.of(rules.category(category), stats.categories().getOrDefault(category, 0)))
                .toList();
        return page(headers, all, TermView::id, cursor, limit, meta.of(stats));
    }

    @GET
    @Path("capabilities")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response capabilities(
            @Context HttpHeaders headers,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        CatalogStats stats = store.stats();
        List<TermView> all = Arrays.stream(Capability.values())
                .map(capability -> TermView.of(
                        rules.capability(capability), stats.capabilities().getOrDefault(capability, 0)))
                .toList();
        return page(headers, all, TermView::id, cursor, limit, meta.of(stats));
    }

    @GET
    @Path("attacks")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response attacks(
            @Context HttpHeaders headers,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<AttackView> all = knowledge.attackPatterns().stream()
                .map(AttackView::of)
                .sorted(Comparator.comparing(AttackView::id))
                .toList();
        return page(headers, all, AttackView::id, cursor, limit, meta.view());
    }

    private <T> Response page(
            HttpHeaders headers,
            List<T> all,
            Function<T, String> id,
            @Nullable String cursor,
            @Nullable String limit,
            MetaView about) {
        Slice<T> page = Slice.of(all, id, Cursor.IDS, cursor, Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ListView.of(page, all.size(), about));
    }
}
