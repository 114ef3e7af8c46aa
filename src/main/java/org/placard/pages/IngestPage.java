package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What was read, and what could not be. */
@Path("/ingest")
class IngestPage {

    private static final int RUNS = 10;

    private final Shelf shelf;

    IngestPage(Shelf shelf) {
        this.shelf = shelf;
    }

    @GET
    public Response ingest() {
        return Html.ok(Templates.ingest(IngestView.of(shelf.crawls(RUNS), shelf.reports(RUNS), shelf.totals())));
    }
}
