package org.placard.pages;

import java.util.List;
import java.util.Optional;
import org.placard.model.AttackPattern;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.IngestReport;
import org.placard.search.RuleHits;
import org.placard.search.SearchResult;
import org.placard.search.ToolQuery;
import org.placard.store.ToolName;

/** What pages ask of the catalogue. */
interface Shelf {

    Optional<CatalogServer> server(String slug);

    Optional<CatalogTool> tool(String slug, String name);

    /** Every tool of a server, in its own order; empty where the server is not known or no tool of it is. */
    List<CatalogTool> tools(String slug);

    /** The servers that changed last, latest first. */
    List<CatalogServer> recent(int most);

    /** Servers of which no tool is known. */
    List<CatalogServer> unknown(int most);

    /** How many servers there are of which no tool is known. */
    long unknownCount();

    Totals totals();

    /** The slugs of all servers, in their order, some of the first left out. */
    List<String> slugs(long skipped, int most);

    /** The names of all tools, by server and position, some of the first left out. */
    List<ToolName> toolNames(long skipped, int most);

    /** Another text whenever anything that pages show may have changed. */
    String state();

    /** What the last ingests reported, the newest first. */
    List<IngestReport> reports(int most);

    /**
     * @throws org.placard.search.QueryException if the question cannot be understood
     */
    SearchResult search(ToolQuery query);

    List<AttackPattern> patterns();

    /** Which tools each rule hits. */
    RuleHits ruleHits();
}
