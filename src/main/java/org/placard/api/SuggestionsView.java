package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.search.Hit;
import org.placard.search.Suggestions;

/** What may be meant by what was typed so far: servers first, then tools. */
public record SuggestionsView(List<SuggestionView> items) {

    /**
     * @param kind {@code server} or {@code tool}
     * @param text the server's title or the tool's exact name, untrusted
     * @param server the server's slug
     * @param category null for a server, as are risk and confidenceWord
     * @param path the address of its page
     */
    public record SuggestionView(
            String kind,
            String text,
            String server,
            @Nullable String category,
            @Nullable String risk,
            @Nullable String confidenceWord,
            String path) {

        static SuggestionView of(Suggestions.ServerName server) {
            return new SuggestionView("server", server.title(), server.slug(), null, null, null, server.path());
        }

        static SuggestionView of(Hit hit) {
            return new SuggestionView(
                    "tool",
                    hit.name().text(),
                    hit.server(),
                    hit.category().id(),
                    hit.risk().id(),
                    hit.confidenceWord().id(),
                    hit.path());
        }
    }

    static SuggestionsView of(Suggestions suggestions) {
        var items = new java.util.ArrayList<SuggestionView>();
        suggestions.servers().forEach(s -> items.add(SuggestionView.of(s)));
        suggestions.tools().forEach(t -> items.add(SuggestionView.of(t)));
        return new SuggestionsView(items);
    }
}
