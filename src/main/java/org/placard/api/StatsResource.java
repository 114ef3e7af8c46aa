package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.placard.store.CatalogStats;
import org.placard.store.CatalogStore;

@Path("/api/v1/stats")
@Tag(name = "catalogue")
public class StatsResource {

    private final CatalogStore store;
    private final Answer answer;
    private final Meta meta;

    StatsResource(CatalogStore store, Answer answer, Meta meta) {
        this.store = store;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How much is known to this catalogue")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content = @Content(schema = @Schema(implementation = StatsView.class)))
    public Response stats(@Context HttpHeaders headers) {
        CatalogStats stats = store.stats();
        return answer.json(headers, StatsView.of(stats, meta.of(stats)));
    }
}
