package org.placard.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Provenance;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;
import org.placard.model.Tool;

/** Servers and tools to find. */
final class Tools {

    static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

    private Tools() {}

    static CatalogServer server(String id) {
        return server(id, SEEN, "file");
    }

    static CatalogServer server(String id, Instant changed, String source) {
        return new CatalogServer(
                id,
                Slug.of(id),
                null,
                null,
                null,
                List.of(),
                ServerCoverage.DEFINED,
                new Provenance(source, "here", "tools-jsonl", Provenance.Observation.PUBLISHED, SEEN),
                Risk.LOW,
                1,
                1,
                SEEN,
                changed,
                "rules-1");
    }

    static CatalogTool tool(
            CatalogServer server, String name, String text, Category category, Risk risk, Capability... capabilities) {
        var tool = new Tool(name, null, Description.of(text), null, List.of(), Hints.NONE, null, null, List.of());
        return new CatalogTool(server, tool, judged(category, risk, capabilities), "0".repeat(64));
    }

    static CatalogTool tool(CatalogServer server, String name, String text) {
        return tool(server, name, text, Category.READ, Risk.LOW);
    }

    static Classification judged(Category category, Risk risk, Capability... capabilities) {
        return new Classification(
                category,
                risk,
                0.9,
                null,
                1,
                new Coverage(Set.of(Coverage.Part.NAME, Coverage.Part.DESCRIPTION)),
                Set.of(capabilities),
                List.of(),
                List.of(),
                List.of(),
                "rules-1");
    }

    /** A server that reads and deletes files, one that works with issues, one that charges cards. */
    static void fill(ToolIndex.Shelf index) throws java.io.IOException {
        CatalogServer files = server("acme/files");
        index.replaceServer(
                files,
                List.of(
                        tool(files, "read_file", "Reads a file.", Category.READ, Risk.MEDIUM, Capability.READS_FILES),
                        tool(files, "deleteFile", "Takes a file away.", Category.DESTRUCTIVE, Risk.CRITICAL),
                        tool(files, "list_directory", "Shows what a folder holds.")));
        CatalogServer issues = server("octo/issues", SEEN.plusSeconds(60), "registry");
        index.replaceServer(
                issues,
                List.of(
                        tool(issues, "create_issue", "Opens an issue in a repository.", Category.WRITE, Risk.MEDIUM),
                        tool(issues, "list_issues", "Lists the issues of a repository."),
                        tool(issues, "close_issue", "Closes an issue.", Category.WRITE, Risk.MEDIUM)));
        CatalogServer money = server("pay/cards");
        index.replaceServer(
                money,
                List.of(tool(
                        money,
                        "charge_card",
                        "Charges a card.",
                        Category.FINANCIAL,
                        Risk.CRITICAL,
                        Capability.MOVES_MONEY)));
    }

    static List<String> names(SearchResult result) {
        var names = new ArrayList<String>();
        result.hits().forEach(h -> names.add(h.name().text()));
        return names;
    }
}
