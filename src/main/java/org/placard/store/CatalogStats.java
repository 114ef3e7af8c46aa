package org.placard.store;

import java.util.Map;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/**
 * How much the catalogue knows.
 *
 * @param revision the catalogue revision at which this was counted
 */
public record CatalogStats(
        long revision,
        long servers,
        long tools,
        Map<Category, Long> byCategory,
        Map<Risk, Long> byRisk,
        Map<ServerCoverage, Long> byCoverage,
        Map<String, Long> bySource) {

    public CatalogStats {
        byCategory = Map.copyOf(byCategory);
        byRisk = Map.copyOf(byRisk);
        byCoverage = Map.copyOf(byCoverage);
        bySource = Map.copyOf(bySource);
    }
}
