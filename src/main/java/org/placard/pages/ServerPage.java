package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.api.Answer;
import org.placard.api.PolicyFiles;
import org.placard.api.ProblemException;
import org.placard.api.Wishes;
import org.placard.export.PolicyWish;
import org.placard.model.CatalogServer;
import org.placard.model.ToolAddress;
import org.placard.rules.RuleSet;
import org.placard.stack.Aliases;

/** The page of one server. */
@Kept
@Path("/servers/{server}")
class ServerPage {

    private final Shelf shelf;
    private final RuleSet rules;
    private final Missing missing;
    private final PolicyFiles policies;
    private final Answer answer;
    private final Histories histories;

    ServerPage(Shelf shelf, RuleSet rules, Missing missing, PolicyFiles policies, Answer answer, Histories histories) {
        this.shelf = shelf;
        this.rules = rules;
        this.missing = missing;
        this.policies = policies;
        this.answer = answer;
        this.histories = histories;
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

    /** @param before the number that the link to older changes holds */
    @GET
    @Path("history")
    public Response history(@PathParam("server") String server, @QueryParam("before") @Nullable String before) {
        return histories.server(server, before);
    }

    @GET
    @Path("history.atom")
    public Response feed(@PathParam("server") String server, @Context UriInfo uri, @Context HttpHeaders headers) {
        return histories.feed(server, uri, headers);
    }

    /** The policy as it is wished for; a wish that cannot be granted is answered with its reason beside the form. */
    @GET
    @Path("policy")
    public Response policyFor(
            @PathParam("server") String slug, @QueryParam("tool") @Nullable String tool, @Context UriInfo uri) {
        Optional<CatalogServer> server = shelf.server(slug);
        if (server.isEmpty()) {
            return missing.server(slug);
        }
        String from = tool == null ? "" : ToolAddress.name(tool).orElse("");
        PolicyWish wish = PolicyWish.plain();
        try {
            wish = Wishes.of(uri.getQueryParameters());
            wish = wish.orAlias(Aliases.guess(slug));
            var granted = policies.ofServer(slug, wish);
            return Html.ok(Templates.policy(WishedView.of(server.get(), from, wish, granted, "")));
        } catch (ProblemException e) {
            String reason = String.valueOf(e.getMessage());
            return Html.status(400, Templates.policy(WishedView.of(server.get(), from, wish, null, reason)));
        }
    }
}
