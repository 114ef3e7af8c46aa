package org.placard.pages;

import java.util.List;
import org.placard.model.AttackPattern;
import org.placard.model.CatalogServer;

/**
 * The home page.
 *
 * @param heading how much this catalogue knows, empty where it knows nothing yet
 * @param asOf the day of the last change; empty where there was none
 */
public record HomeView(
        Frame frame,
        String heading,
        String asOf,
        String rulesVersion,
        SpreadView spread,
        String unknown,
        List<ServerRow> recent,
        List<LinkView> attacks) {

    /** A server in a list. */
    public record ServerRow(String name, String path, RiskView risk, String line) {

        static ServerRow of(CatalogServer server) {
            return new ServerRow(
                    Shown.line(server.displayName(), 60),
                    "/servers/" + server.slug(),
                    RiskView.of(server.risk()),
                    "%s · %s · %s"
                            .formatted(
                                    Wording.count(server.tools(), "tool"),
                                    Shown.line(server.id(), 80),
                                    Wording.day(server.changed())));
        }
    }

    /**
     * @param unknown how many servers are known of which no tool is
     * @param recent the servers that changed last, latest first
     */
    static HomeView of(
            Totals totals,
            SpreadView spread,
            long unknown,
            List<CatalogServer> recent,
            List<AttackPattern> patterns,
            String rulesVersion) {
        return new HomeView(
                new Frame(
                        "A hazard label for every MCP tool",
                        "What each tool of an MCP server can do at worst: risk, evidence, confidence and a policy.json, for "
                                + totals.words() + ".",
                        "/",
                        "",
                        false,
                        List.of()),
                totals.words(),
                recent.isEmpty() ? "" : Wording.day(recent.getFirst().changed()),
                rulesVersion,
                spread,
                Wording.number(unknown),
                recent.stream().map(ServerRow::of).toList(),
                patterns.stream()
                        .limit(8)
                        .map(p -> new LinkView(
                                p.name(),
                                "/attacks/" + p.id(),
                                Wording.firstSentence(p.happens().strip())))
                        .toList());
    }
}
