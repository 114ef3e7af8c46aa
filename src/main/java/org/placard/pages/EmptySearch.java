package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.placard.search.Order;
import org.placard.search.QueryException;
import org.placard.search.ToolQuery;

/** What else to ask where nothing was found: the same without filters, or a part of the words. */
final class EmptySearch {

    private static final int WORDS = 6;

    private EmptySearch() {}

    /** Questions that find something, each with how much. */
    static List<LinkView> tries(ToolQuery query, Shelf shelf) {
        var tries = new ArrayList<LinkView>();
        String text = query.text().strip();
        if (!query.filters().isEmpty()) {
            add(tries, new ToolQuery(text, Map.of(), Order.RELEVANCE, null, 1), shelf, "without filters");
        }
        List<String> words = Arrays.stream(text.split("\\s+")).toList();
        String bare = String.join(
                " ",
                words.stream()
                        .filter(w -> !w.contains(":") && !w.startsWith("-"))
                        .toList());
        if (!bare.isBlank() && !bare.equals(text)) {
            add(tries, new ToolQuery(bare, Map.of(), Order.RELEVANCE, null, 1), shelf, Shown.line(bare, 60));
        }
        List<String> single = Arrays.stream(bare.split(" "))
                .filter(w -> w.length() > 2)
                .distinct()
                .limit(WORDS)
                .toList();
        if (single.size() > 1) {
            single.forEach(
                    w -> add(tries, new ToolQuery(w, Map.of(), Order.RELEVANCE, null, 1), shelf, Shown.line(w, 60)));
        }
        return tries;
    }

    private static void add(List<LinkView> tries, ToolQuery query, Shelf shelf, String title) {
        try {
            long total = shelf.search(query).total();
            if (total > 0) {
                tries.add(new LinkView(title, SearchLink.to(query), Wording.count(total, "tool")));
            }
        } catch (QueryException e) {
            // a word that is no question by itself is no suggestion
        }
    }
}
