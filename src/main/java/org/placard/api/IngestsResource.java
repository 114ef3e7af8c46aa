package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.placard.json.IngestReportView;
import org.placard.store.CatalogStore;
import org.placard.store.KeptReport;

/** What the latest ingests did. */
@Path("/api/v1/ingests")
@Produces(MediaType.APPLICATION_JSON)
public class IngestsResource {

    private static final int PAGE = 20;
    private static final int MOST = 100;

    private final CatalogStore store;
    private final Answer answer;
    private final Meta meta;

    IngestsResource(CatalogStore store, Answer answer, Meta meta) {
        this.store = store;
        this.answer = answer;
        this.meta = meta;
    }

    /** A report and its number. */
    public record Item(long id, @JsonUnwrapped IngestReportView report) {

        static Item of(KeptReport kept) {
            return new Item(kept.id(), IngestReportView.of(kept.report()));
        }
    }

    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304")
    @APIResponse(responseCode = "400")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<Item> all = store.reports(MOST).stream().map(Item::of).toList();
        Slice<Item> page = Slice.of(
                all, item -> String.valueOf(item.id()), Cursor.IDS, cursor, Parameters.limit(limit, PAGE, MOST));
        return answer.json(headers, ListView.of(page, all.size(), meta.of(store.stats())));
    }
}
