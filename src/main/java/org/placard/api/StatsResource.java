package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.placard.store.CatalogStats;
import org.placard.store.CatalogStore;

/** How much is known to this catalogue. */
@Path("/api/v1/stats")
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
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    public Response stats(@Context HttpHeaders headers) {
        CatalogStats stats = store.stats();
        return answer.json(headers, StatsView.of(stats, meta.of(stats)));
    }
}
