package org.placard.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStats;

/** How much is known to this catalogue: tools by category, risk and capability, servers by coverage and source. */
public record StatsView(
        int servers,
        int tools,
        Map<String, Integer> categories,
        Map<String, Integer> risks,
        Map<String, Integer> capabilities,
        Map<String, Integer> coverage,
        Map<String, Integer> sources,
        MetaView meta) {

    static StatsView of(CatalogStats stats, MetaView meta) {
        return new StatsView(
                stats.servers(),
                stats.tools(),
                spelled(stats.categories(), Category::id),
                spelled(stats.risks(), Risk::id),
                spelled(stats.capabilities(), Capability::id),
                spelled(stats.coverages(), ServerCoverage::id),
                spelled(stats.sources(), Function.identity()),
                meta);
    }

    private static <K> Map<String, Integer> spelled(Map<K, Integer> counts, Function<K, String> id) {
        var out = new LinkedHashMap<String, Integer>();
        counts.forEach((key, count) -> out.put(id.apply(key), count));
        return out;
    }
}
