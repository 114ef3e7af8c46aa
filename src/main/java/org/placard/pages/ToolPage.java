package org.placard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.api.Answer;
import org.placard.api.PolicyFiles;
import org.placard.api.PolicyScope;
import org.placard.classify.Classifier;
import org.placard.model.CatalogTool;
import org.placard.model.ToolAddress;
import org.placard.search.QueryException;
import org.placard.search.ToolQuery;
import org.placard.text.ServerContext;

/** The page of one tool. */
@Kept
@Path("/tools/{server}")
class ToolPage {

    private static final int SIMILAR = 5;

    private final Shelf shelf;
    private final Classifier classifier;
    private final Missing missing;
    private final PolicyFiles policies;
    private final Answer answer;
    private final Histories histories;

    ToolPage(
            Shelf shelf,
            Classifier classifier,
            Missing missing,
            PolicyFiles policies,
            Answer answer,
            Histories histories) {
        this.shelf = shelf;
        this.classifier = classifier;
        this.missing = missing;
        this.policies = policies;
        this.answer = answer;
        this.histories = histories;
    }

    /** The tools of a server are on the server's page. */
    @GET
    public Response server(@PathParam("server") String server) {
        return shelf.server(server).isPresent() ? Html.moved("/servers/" + server) : missing.server(server);
    }

    /** @param scope {@code tool}: the tool's rule alone */
    @GET
    @Path("{tool}/policy.json")
    public Response policy(
            @PathParam("server") String server,
            @PathParam("tool") String segment,
            @QueryParam("scope") @Nullable String scope,
            @Context HttpHeaders headers) {
        boolean alone = PolicyScope.of(scope) == PolicyScope.TOOL;
        return answer.bytes(headers, policies.ofTool(server, segment, alone), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{tool}/history")
    public Response history(@PathParam("server") String server, @PathParam("tool") String segment) {
        return histories.tool(server, segment);
    }

    @GET
    @Path("{tool: .+}")
    public Response tool(
            @PathParam("server") String server,
            @PathParam("tool") String segment,
            @QueryParam("scope") @Nullable String scope) {
        Optional<String> name = ToolAddress.name(segment).filter(n -> !n.isBlank());
        Optional<CatalogTool> found = name.flatMap(n -> shelf.tool(server, n));
        if (found.isEmpty()) {
            return missing.tool(server, name.orElse(segment));
        }
        CatalogTool tool = found.get();
        boolean alone = "tool".equals(scope);
        if (!ToolAddress.of(tool.tool().name()).equals(segment)) {
            return Html.moved(tool.path() + (alone ? "?scope=tool" : ""));
        }
        List<CatalogTool> siblings = shelf.tools(server);
        var facts = new ToolView.Facts(
                tool,
                siblings,
                classifier.explain(tool.tool(), context(tool, siblings)).turns(),
                shelf.patterns(),
                similar(tool),
                alone,
                shelf.totals());
        return Html.ok(Templates.tool(ToolView.of(facts, classifier.rules())));
    }

    private static ServerContext context(CatalogTool tool, List<CatalogTool> siblings) {
        var server = tool.server();
        return new ServerContext(
                server.id(),
                server.title(),
                server.description(),
                siblings.stream().map(t -> t.tool().name()).toList());
    }

    /** Tools of other servers whose names say the like. */
    private List<RowView> similar(CatalogTool tool) {
        String words = String.join(" ", Relatives.words(tool.tool().name()));
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            return shelf.search(ToolQuery.of(words).first(SIMILAR * 4)).hits().stream()
                    .filter(hit -> !hit.server().equals(tool.server().slug()))
                    .limit(SIMILAR)
                    .map(RowView::of)
                    .toList();
        } catch (QueryException e) {
            return List.of();
        }
    }
}
