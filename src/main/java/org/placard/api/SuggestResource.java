package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.search.ToolSearch;

@Path("/api/v1/suggest")
@Tag(name = "tools")
public class SuggestResource {

    private static final int SUGGESTIONS = 8;
    private static final int MOST = 20;

    private final ToolSearch search;
    private final Answer answer;

    SuggestResource(ToolSearch search, Answer answer) {
        this.search = search;
        this.answer = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Completes what somebody types", description = "Servers whose name begins so, then tools.")
    @APIResponse(
            responseCode = "200",
            description = "The likeliest first; empty where nothing is like it",
            content = @Content(schema = @Schema(implementation = SuggestionsView.class)))
    public Response suggest(
            @Context HttpHeaders headers,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit) {
        int most = Parameters.limit(limit, SUGGESTIONS, MOST);
        return answer.json(headers, SuggestionsView.of(search.suggest(q == null ? "" : q, most)));
    }
}
