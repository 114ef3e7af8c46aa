package org.placard.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.store.CatalogStats;

/** How much is known to this catalogue: tools by category and risk, servers by coverage and source. */
public record StatsView(
        long servers,
        long tools,
        Map<String, Long> categories,
        Map<String, Long> risks,
        Map<String, Long> coverage,
        Map<String, Long> sources,
        MetaView meta) {

    static StatsView of(CatalogStats stats, MetaView meta) {
        return new StatsView(
                stats.servers(),
                stats.tools(),
                all(Category.values(), Category::id, stats.byCategory()),
                all(Risk.values(), Risk::id, stats.byRisk()),
                all(ServerCoverage.values(), ServerCoverage::id, stats.byCoverage()),
                new TreeMap<>(stats.bySource()),
                meta);
    }

    private static <E> Map<String, Long> all(E[] constants, Function<E, String> id, Map<E, Long> counts) {
        var out = new LinkedHashMap<String, Long>();
        for (E constant : constants) {
            out.put(id.apply(constant), counts.getOrDefault(constant, 0L));
        }
        return out;
    }
}
