package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.ChangeKind;
import org.placard.model.ToolAddress;
import org.placard.store.CatalogStore;
import org.placard.store.ChangeStore;

/** Finds what an address names, or ends the request with the problem that says which part is unknown. */
@ApplicationScoped
public class Catalogued {

    private final CatalogStore store;
    private final ChangeStore changes;
    private final Decided decided;

    Catalogued(CatalogStore store, ChangeStore changes, Decided decided) {
        this.store = store;
        this.changes = changes;
        this.decided = decided;
    }

    public CatalogServer server(String slug) {
        return store.server(slug)
                .orElseThrow(() ->
                        new ProblemException(Problem.NO_SUCH_SERVER, "No server is called '%s'.".formatted(slug)));
    }

    /** The servers of these slugs, by slug; those that are not known are left out. */
    public Map<String, CatalogServer> servers(Collection<String> slugs) {
        return store.servers(slugs).stream().collect(Collectors.toMap(CatalogServer::slug, Function.identity()));
    }

    /** @param segment the tool's part of the path: its name, or {@code ~} and its name in base64url */
    public CatalogTool tool(String slug, String segment) {
        CatalogServer server = server(slug);
        return ToolAddress.name(segment)
                .flatMap(name -> store.tool(slug, name))
                .or(() -> store.tool(slug, segment))
                .map(decided::over)
                .orElseThrow(() -> missing(server, ToolAddress.name(segment).orElse(segment)));
    }

    private ProblemException missing(CatalogServer server, String name) {
        return changes.end(server.slug(), name)
                .map(end -> end.change().kind() == ChangeKind.RENAMED
                        ? "The tool '%s' of the server '%s' is called '%s' now."
                                .formatted(name, server.slug(), end.change().name())
                        : "The server '%s' has no tool '%s' any longer: it was gone on %s."
                                .formatted(server.slug(), name, end.noticed().truncatedTo(ChronoUnit.SECONDS)))
                .map(sentence -> new ProblemException(Problem.TOOL_GONE, sentence))
                .orElseGet(() -> new ProblemException(
                        Problem.NO_SUCH_TOOL, "The server '%s' has no tool '%s'.".formatted(server.slug(), name)));
    }

    /** Every tool of a server that is known. */
    public List<CatalogTool> tools(String slug) {
        return decided.over(store.tools(server(slug).slug()));
    }
}
