package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.placard.model.CatalogServer;
import org.placard.search.QueryException;
import org.placard.search.ToolQuery;
import org.placard.store.ChangeStore;
import org.placard.store.KeptChange;

/** Says that something is not there, and suggests what may have been meant. */
@ApplicationScoped
class Missing {

    private static final int SUGGESTIONS = 8;

    private final Shelf shelf;
    private final ChangeStore changes;

    Missing(Shelf shelf, ChangeStore changes) {
        this.shelf = shelf;
        this.changes = changes;
    }

    /** A tool that was there says so (410); one that never was is not found (404). */
    Response tool(String server, String name) {
        Optional<CatalogServer> found = shelf.server(server);
        Optional<KeptChange> end = found.flatMap(known -> changes.end(server, name));
        if (end.isPresent()) {
            return Html.status(410, Templates.gone(GoneView.of(found.orElseThrow(), name, end.get())));
        }
        boolean known = found.isPresent();
        return answer(
                "No such tool",
                known
                        ? "The server is known to this catalogue, but no tool of this name."
                        : "Neither the server nor the tool is known to this catalogue.",
                name + " " + (known ? "" : server));
    }

    Response server(String slug) {
        return answer("No such server", "No server of this address is known to this catalogue.", slug);
    }

    /** Something else that has an address by its name, such as a rule. */
    Response thing(String kind, String asked) {
        return answer("No such " + kind, "There is no %s of this name.".formatted(kind), asked);
    }

    Response answer(String title, String sentence, String asked) {
        return Html.status(404, Templates.missing(MissingView.of(title, sentence, asked, suggestions(asked))));
    }

    private List<RowView> suggestions(String asked) {
        String words = asked.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            String text = words.length() > 80 ? words.substring(0, 80) : words;
            return shelf.search(ToolQuery.of(text).first(SUGGESTIONS)).hits().stream()
                    .map(RowView::of)
                    .toList();
        } catch (QueryException e) {
            return List.of();
        }
    }
}
