package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.model.Risk;
import org.placard.store.ChangeFilter;
import org.placard.store.ChangeStore;

@Path("/api/v1/changes")
@Tag(name = "changes")
public class ChangesResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final ChangeStore changes;
    private final Catalogued catalogued;
    private final Answer answer;
    private final Meta meta;

    ChangesResource(ChangeStore changes, Catalogued catalogued, Answer answer, Meta meta) {
        this.changes = changes;
        this.catalogued = catalogued;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("since") @Nullable String since,
            @QueryParam("minRisk") @Nullable String minRisk,
            @QueryParam("server") @Nullable String server,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        String slug = server == null || server.isBlank()
                ? null
                : catalogued.server(server).slug();
        var filter =
                new ChangeFilter(slug, Parameters.moment("since", since), Parameters.one("minRisk", minRisk, Risk::of));
        var page = changes.changes(filter, before(cursor), Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ChangePageView.of(page, meta.view()));
    }

    /** The number of the change with which the page before ended. */
    private static @Nullable Long before(@Nullable String cursor) {
        String number = Cursor.CHANGES.read(cursor);
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException e) {
            throw Cursor.foreign(number);
        }
    }
}
