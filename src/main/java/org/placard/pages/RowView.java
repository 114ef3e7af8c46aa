package org.placard.pages;

import java.util.List;
import org.placard.model.CatalogTool;
import org.placard.model.Flag;
import org.placard.policy.Decision;
import org.placard.search.Hit;

/**
 * A tool in a list.
 *
 * @param server empty in lists of one server
 * @param text one line on what it does; empty where there is none
 * @param decision what the recommended policy does with it, empty in lists that do not say
 */
public record RowView(
        List<Piece> name,
        String path,
        String server,
        String serverPath,
        List<Piece> text,
        RiskView risk,
        CategoryView category,
        String confidence,
        boolean poisoned,
        String decision) {

    private static final int LINE = 240;

    static RowView of(Hit hit) {
        return new RowView(
                Shown.of(hit.name()),
                hit.path(),
                Shown.line(hit.serverTitle(), 60),
                "/servers/" + hit.server(),
                Shown.of(hit.summary()),
                RiskView.of(hit.risk(), hit.confidenceWord()),
                CategoryView.of(hit.category()),
                confidence(hit.confidence(), hit.confidenceWord().id()),
                hit.flags().contains(Flag.POISONING),
                "");
    }

    /** A row on a page of the tool's own server. */
    static RowView sibling(CatalogTool tool) {
        return of(tool, "", "");
    }

    /** A row on its server's page. */
    static RowView decided(CatalogTool tool, Decision decision) {
        return of(tool, "", Wording.capital(decision.id()));
    }

    static RowView of(CatalogTool tool) {
        return of(tool, Shown.line(tool.server().displayName(), 60), "");
    }

    private static RowView of(CatalogTool tool, String server, String decision) {
        var c = tool.classification();
        return new RowView(
                Shown.plain(tool.tool().name()),
                tool.path(),
                server,
                "/servers/" + tool.server().slug(),
                Shown.plain(line(tool)),
                RiskView.of(c),
                CategoryView.of(c.category()),
                confidence(c.confidence(), c.confidenceWord().id()),
                c.flagged(Flag.POISONING),
                decision);
    }

    /** The first sentence of what is said of a tool: the publisher's, else ours. */
    static String line(CatalogTool tool) {
        String summary = tool.tool().summary();
        String text =
                tool.tool().description().present() ? tool.tool().description().text() : summary == null ? "" : summary;
        return Shown.line(text, LINE);
    }

    private static String confidence(double number, String word) {
        return Wording.decimal(number) + " " + word;
    }
}
