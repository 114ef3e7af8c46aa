package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placard.api.Decided;
import org.placard.knowledge.Knowledge;
import org.placard.model.AttackPattern;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.IngestReport;
import org.placard.model.ServerCoverage;
import org.placard.rules.RuleSet;
import org.placard.search.RuleHits;
import org.placard.search.SearchResult;
import org.placard.search.ToolIndex;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogStore;
import org.placard.store.KeptReport;
import org.placard.store.ServerFilter;
import org.placard.store.ToolName;

/** The catalogue as it is stored, indexed and bundled. */
@ApplicationScoped
class CatalogShelf implements Shelf {

    /** A server that changed twice leaves a gap in the revisions; so many of the last ones are looked through. */
    private static final int WINDOW = 200;

    private final CatalogStore store;
    private final ToolSearch search;
    private final ToolIndex index;
    private final Knowledge knowledge;
    private final RuleSet rules;
    private final Decided decided;
    private final RuleHits ruleHits;
    private final Siblings siblings = new Siblings();

    CatalogShelf(
            CatalogStore store,
            ToolSearch search,
            ToolIndex index,
            Knowledge knowledge,
            RuleSet rules,
            RuleHits ruleHits,
            Decided decided) {
        this.store = store;
        this.search = search;
        this.index = index;
        this.knowledge = knowledge;
        this.rules = rules;
        this.decided = decided;
        this.ruleHits = ruleHits;
    }

    @Override
    public Optional<CatalogServer> server(String slug) {
        return store.server(slug);
    }

    @Override
    public Optional<CatalogTool> tool(String slug, String name) {
        return store.tool(slug, name).map(decided::over);
    }

    @Override
    public List<CatalogTool> tools(String slug) {
        return decided.over(siblings.get(slug, store.revision(), () -> store.tools(slug)));
    }

    @Override
    public List<CatalogServer> recent(int most) {
        List<CatalogServer> last = store.changedSince(Math.max(0, store.revision() - WINDOW), WINDOW);
        return last.reversed().stream().limit(most).toList();
    }

    @Override
    public List<CatalogServer> unknown(int most) {
        var out = new ArrayList<CatalogServer>();
        for (ServerCoverage coverage : ServerCoverage.values()) {
            if (!coverage.judged() && out.size() < most) {
                var filter = new ServerFilter(null, null, null, coverage);
                out.addAll(store.servers(filter, null, most - out.size()).items());
            }
        }
        return out;
    }

    @Override
    public long unknownCount() {
        var coverages = store.stats().coverages();
        return Arrays.stream(ServerCoverage.values())
                .filter(coverage -> !coverage.judged())
                .mapToLong(coverage -> coverages.getOrDefault(coverage, 0))
                .sum();
    }

    @Override
    public Totals totals() {
        var stats = store.stats();
        return new Totals(stats.tools(), stats.servers());
    }

    @Override
    public List<String> slugs(long skipped, int most) {
        return store.slugs(skipped, most);
    }

    @Override
    public List<ToolName> toolNames(long skipped, int most) {
        return store.toolNames(skipped, most);
    }

    @Override
    public String state() {
        return store.revision() + " " + index.revision() + " " + rules.version() + " " + decided.today();
    }

    @Override
    public List<IngestReport> reports(int most) {
        return store.reports(most).stream().map(KeptReport::report).toList();
    }

    @Override
    public SearchResult search(ToolQuery query) {
        return search.search(query);
    }

    @Override
    public List<AttackPattern> patterns() {
        return knowledge.attackPatterns();
    }

    @Override
    public RuleHits ruleHits() {
        return ruleHits;
    }
}
