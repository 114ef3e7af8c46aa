package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.placard.api.Answer;
import org.placard.api.PolicyFiles;
import org.placard.rules.RuleSet;

/** The page of one server. */
@Kept
@Path("/servers/{server}")
class ServerPage {

    private final Shelf shelf;
    private final RuleSet rules;
    private final Missing missing;
    private final PolicyFiles policies;
    private final Answer answer;

    ServerPage(Shelf shelf, RuleSet rules, Missing missing, PolicyFiles policies, Answer answer) {
        this.shelf = shelf;
        this.rules = rules;
        this.missing = missing;
        this.policies = policies;
        this.answer = answer;
    }

    @GET
    public Response server(@PathParam("server") String slug) {
        return shelf.server(slug)
                .map(server ->
                        Html.ok(Templates.server(ServerView.of(server, shelf.tools(slug), rules, shelf.totals()))))
                .orElseGet(() -> missing.server(slug));
    }

    @GET
    @Path("policy.json")
    public Response policy(@PathParam("server") String server, @Context HttpHeaders headers) {
        return answer.bytes(headers, policies.ofServer(server), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
