package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What changed, of all servers, as an Atom feed. */
@Path("/changes.atom")
class ChangesFeed {

    private final Histories histories;

    ChangesFeed(Histories histories) {
        this.histories = histories;
    }

    @GET
    public Response feed(@Context UriInfo uri, @Context HttpHeaders headers) {
        return histories.feed(uri, headers);
    }
}
