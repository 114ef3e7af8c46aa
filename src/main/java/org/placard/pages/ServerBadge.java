package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.placard.api.Answer;
import org.placard.model.CatalogServer;

/** A server's badge: the worst of its tools. */
@Path("/servers/{server}")
class ServerBadge {

    private final Shelf shelf;
    private final Answer answer;

    ServerBadge(Shelf shelf, Answer answer) {
        this.shelf = shelf;
        this.answer = answer;
    }

    @GET
    @Path("badge.svg")
    public Response badge(@Context HttpHeaders headers, String server) {
        RiskView risk =
                shelf.server(server).map(CatalogServer::risk).map(RiskView::of).orElse(RiskView.UNKNOWN);
        return Badge.answer(headers, answer, risk);
    }
}
