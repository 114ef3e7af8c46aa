package org.placard.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/** Adds up what the servers' rows count, once a revision. */
@ApplicationScoped
class StatsReader {

    private final StatelessSession session;
    private volatile @Nullable CatalogStats latest;

    StatsReader(StatelessSession session) {
        this.session = session;
    }

    CatalogStats at(long revision) {
        CatalogStats known = latest;
        if (known == null || known.revision() != revision) {
            known = count(revision);
            latest = known;
        }
        return known;
    }

    /** What a server's row says for the numbers. */
    record Row(String tally, String source, String coverage, int tools, Instant seen) {}

    private CatalogStats count(long revision) {
        List<Row> rows = session.createSelectionQuery(
                        "select new org.placard.store.StatsReader$Row(tally, source, coverage, tools, seen) from ServerEntity",
                        Row.class)
                .getResultList();
        var tally = new Tally(new TreeMap<>());
        var sources = new TreeMap<String, Integer>();
        var coverages = new TreeMap<String, Integer>();
        int tools = 0;
        for (Row row : rows) {
            tally.add(row.tally);
            sources.merge(row.source, 1, Integer::sum);
            coverages.merge(row.coverage, 1, Integer::sum);
            tools += row.tools;
        }
        return new CatalogStats(
                revision,
                rows.size(),
                tools,
                each(Category.values(), c -> tally.count(Tally.key(c))),
                each(Risk.values(), r -> tally.count(Tally.key(r))),
                each(Capability.values(), c -> tally.count(Tally.key(c))),
                Collections.unmodifiableMap(sources),
                each(ServerCoverage.values(), c -> coverages.getOrDefault(c.id(), 0)),
                rows.stream().map(Row::seen).max(Comparator.naturalOrder()).orElse(null));
    }

    private static <E> Map<E, Integer> each(E[] constants, Function<E, Integer> count) {
        var out = new LinkedHashMap<E, Integer>();
        Arrays.stream(constants).forEach(constant -> out.put(constant, count.apply(constant)));
        return Collections.unmodifiableMap(out);
    }
}
