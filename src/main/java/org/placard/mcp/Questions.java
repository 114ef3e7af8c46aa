package org.placard.mcp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.api.Decided;
import org.placard.export.ExportRequest;
import org.placard.export.Exported;
import org.placard.export.Origin;
import org.placard.export.PolicyExport;
import org.placard.export.PolicyExports;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.policy.Policy;
import org.placard.policy.PolicySentences;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;
import org.placard.rules.RuleSet;
import org.placard.search.Hit;
import org.placard.search.Order;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogStore;

/** Asks the catalogue. What it does not know is an {@link IllegalArgumentException} that says what to ask instead. */
@ApplicationScoped
class Questions {

    private static final int MOST = 50;
    private static final int HINTS = 5;

    private final CatalogStore store;
    private final ToolSearch search;
    private final RuleSet rules;
    private final Decided decided;

    Questions(CatalogStore store, ToolSearch search, RuleSet rules, Decided decided) {
        this.store = store;
        this.search = search;
        this.rules = rules;
        this.decided = decided;
    }

    ToolAnswer tool(String server, String tool) {
        CatalogServer known = server(server);
        CatalogTool found = store.tool(known.slug(), tool)
                .map(decided::over)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The server %s has no tool of this name that the catalogue knows; unknown is not safe.%s"
                                .formatted(known.slug(), hints(tool + " server:" + known.slug()))));
        return ToolAnswer.of(found, store.revision());
    }

    FoundTools search(String query, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: 1 to %d, not %d".formatted(MOST, limit));
        }
        return FoundTools.of(
                search.search(new ToolQuery(query, Map.of(), Order.RELEVANCE, null, limit)),
                Sources.of(rules.version(), store.revision()));
    }

    PolicyAnswer policy(String server, String target, @Nullable String alias, String posture) {
        CatalogServer known = server(server);
        PolicyExport export = PolicyExports.of(target);
        Posture chosen = Posture.of(posture);
        List<RatedTool> rated = decided.over(store.tools(known.slug())).stream()
                .map(RatedTool::of)
                .toList();
        Policy policy = Recommendation.forServer(rated, Settings.of(chosen));
        var origin = new Origin(known.id(), store.revision(), rules.version());
        Exported exported = export.export(
                new ExportRequest(policy, alias == null || alias.isBlank() ? known.slug() : alias, rated, origin));
        var counts = new TreeMap<String, Integer>();
        exported.fidelity().counts().forEach((fate, count) -> counts.put(fate.id(), count));
        var sentences =
                new PolicySentences(policy, rated.stream().map(RatedTool::name).toList(), true);
        return new PolicyAnswer(
                known.slug(),
                export.id(),
                chosen.id(),
                export.fileName(),
                exported.text(),
                List.of(sentences.aboutTheServer(), sentences.aboutNewTools()),
                counts,
                export.instructions(),
                Sources.of(rules.version(), store.revision()));
    }

    private CatalogServer server(String server) {
        return store.server(server)
                .or(() -> store.serverById(server))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The catalogue knows no server of this name; unknown is not safe." + hints(server)));
    }

    /** What may have been meant. The caller's words may hold anything, so they are only words here. */
    private String hints(String asked) {
        List<Hit> hits;
        try {
            hits = search.search(new ToolQuery(asked, Map.of(), Order.RELEVANCE, null, HINTS))
                    .hits();
        } catch (org.placard.search.QueryException e) {
            return " Ask search_tools.";
        }
        return hits.isEmpty()
                ? " Ask search_tools."
                : " Perhaps: "
                        + String.join(
                                ", ",
                                hits.stream()
                                        .map(hit ->
                                                PublisherText.name(hit.name().text()) + " of " + hit.server())
                                        .toList())
                        + ".";
    }
}
