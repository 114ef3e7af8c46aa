package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.api.Answer;
import org.placard.model.CatalogServer;
import org.placard.model.Risk;
import org.placard.model.ToolAddress;
import org.placard.store.ChangeFilter;
import org.placard.store.ChangeStore;
import org.placard.store.KeptChange;

/** What became of tools, as pages and as Atom feeds. */
@ApplicationScoped
class Histories {

    private static final int ROWS = 100;
    private static final int ENTRIES = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", "UTF-8");

    private final ChangeStore changes;
    private final Shelf shelf;
    private final Missing missing;
    private final Answer answer;

    Histories(ChangeStore changes, Shelf shelf, Missing missing, Answer answer) {
        this.changes = changes;
        this.shelf = shelf;
        this.missing = missing;
        this.answer = answer;
    }

    /** @param before the number that the link to older changes holds, null for the latest */
    Response all(@Nullable String minRisk, @Nullable String before) {
        Risk least = List.of(Risk.values()).stream()
                .filter(risk -> risk.id().equals(minRisk))
                .findFirst()
                .orElse(null);
        var page = changes.changes(new ChangeFilter(null, null, least), number(before), ROWS);
        return Html.ok(Templates.changes(ChangesView.all(page, least)));
    }

    Response server(String slug, @Nullable String before) {
        return shelf.server(slug)
                .map(server -> Html.ok(Templates.changes(
                        ChangesView.server(server, changes.changes(ChangeFilter.of(slug), number(before), ROWS)))))
                .orElseGet(() -> missing.server(slug));
    }

    /** @param segment the tool's part of the path */
    Response tool(String slug, String segment) {
        String name = ToolAddress.name(segment).orElse(segment);
        Optional<CatalogServer> server = shelf.server(slug);
        if (server.isEmpty()) {
            return missing.tool(slug, name);
        }
        boolean there = shelf.tool(slug, name).isPresent();
        List<KeptChange> history = changes.ofTool(slug, name);
        return there || !history.isEmpty()
                ? Html.ok(Templates.changes(ChangesView.tool(server.get(), name, there, history)))
                : missing.tool(slug, name);
    }

    Response feed(UriInfo uri, HttpHeaders headers) {
        var page = changes.changes(ChangeFilter.ALL, null, ENTRIES);
        return atom(headers, Feed.of("Placard: what changed", "/changes", "/changes.atom", base(uri), page.items()));
    }

    Response feed(String slug, UriInfo uri, HttpHeaders headers) {
        String path = "/servers/" + slug + "/history";
        return shelf.server(slug)
                .map(server -> atom(
                        headers,
                        Feed.of(
                                "Placard: history of " + server.displayName(),
                                path,
                                path + ".atom",
                                base(uri),
                                changes.changes(ChangeFilter.of(slug), null, ENTRIES)
                                        .items())))
                .orElseGet(() -> missing.server(slug));
    }

    private Response atom(HttpHeaders headers, String feed) {
        return answer.bytes(headers, feed.getBytes(StandardCharsets.UTF_8), ATOM)
                .build();
    }

    private static String base(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
