package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.placard.api.Answer;
import org.placard.model.CatalogTool;
import org.placard.model.ToolAddress;

/** A tool's badge: its risk. */
@Path("/tools/{server}")
class ToolBadge {

    private final Shelf shelf;
    private final Answer answer;

    ToolBadge(Shelf shelf, Answer answer) {
        this.shelf = shelf;
        this.answer = answer;
    }

    @GET
    @Path("{tool}/badge.svg")
    public Response badge(@Context HttpHeaders headers, String server, String tool) {
        RiskView risk = ToolAddress.name(tool)
                .filter(name -> !name.isBlank())
                .flatMap(name -> shelf.tool(server, name))
                .map(CatalogTool::classification)
                .map(RiskView::of)
                .orElse(RiskView.UNKNOWN);
        return Badge.answer(headers, answer, risk);
    }
}
