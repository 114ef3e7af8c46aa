package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What changed, of all servers. */
@Kept
@Path("/changes")
class ChangesPage {

    private final Histories histories;

    ChangesPage(Histories histories) {
        this.histories = histories;
    }

    @GET
    public Response changes(
            @QueryParam("minRisk") @Nullable String minRisk, @QueryParam("before") @Nullable String before) {
        return histories.all(minRisk, before);
    }
}
