package org.placard.mcp;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.search.Hit;
import org.placard.search.SearchResult;

/**
 * Tools that a search found, best first.
 *
 * @param total how many match in all
 * @param understoodAs the query after misspelt words were repaired, null where none was
 */
public record FoundTools(long total, @Nullable String understoodAs, List<Found> tools, Sources sources) {

    /**
     * @param server the server's slug
     * @param summary one line of its definition
     */
    public record Found(
            String server,
            String tool,
            String category,
            String risk,
            double confidence,
            @Nullable PublisherText summary,
            String page) {

        static Found of(Hit hit) {
            return new Found(
                    hit.server(),
                    PublisherText.name(hit.name().text()),
                    hit.category().id(),
                    hit.risk().id(),
                    hit.confidence(),
                    PublisherText.of(hit.summary().text()),
                    hit.path());
        }
    }

    static FoundTools of(SearchResult result, Sources sources) {
        return new FoundTools(
                result.total(),
                result.correction(),
                result.hits().stream().map(Found::of).toList(),
                sources);
    }

    /** The same in sentences. */
    String text() {
        if (tools.isEmpty()) {
            return "No tool matches. The catalogue may not know the server: that is unknown, not safe.\n";
        }
        var out = new StringBuilder("%d tools match%s; the first %d:%n"
                .formatted(
                        total,
                        understoodAs == null ? "" : " '" + PublisherText.name(understoodAs) + "'",
                        tools.size()));
        for (Found found : tools) {
            out.append("- %s of %s: %s, %s risk, confidence %s%n"
                    .formatted(
                            found.tool(),
                            found.server(),
                            found.category(),
                            found.risk(),
                            String.format(Locale.ROOT, "%.2f", found.confidence())));
        }
        return out.toString();
    }
}
