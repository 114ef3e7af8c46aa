package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.search.Suggestions;

/**
 * One thing that may be meant by what somebody is typing.
 *
 * @param line the server of a tool, or how many tools a server has
 * @param risk null for a server
 */
public record SuggestionRow(
        List<Piece> name,
        String path,
        String line,
        @Nullable RiskView risk) {

    static List<SuggestionRow> of(Suggestions suggestions) {
        var rows = new ArrayList<SuggestionRow>();
        for (var server : suggestions.servers()) {
            rows.add(new SuggestionRow(
                    Shown.plain(server.title()),
                    server.path(),
                    "server, " + Wording.count(server.tools(), "tool"),
                    null));
        }
        for (var tool : suggestions.tools()) {
            RowView row = RowView.of(tool);
            rows.add(new SuggestionRow(row.name(), row.path(), row.server(), row.risk()));
        }
        return rows;
    }
}
