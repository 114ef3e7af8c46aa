package org.placard.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * For looking at: {@code SearchMeasure TOOLS|bundled INDEX-FOLDER QUERIES HITS}. Reads one query a line, prints its first
 * hits one a line, and at the end milliseconds.
 */
final class SearchMeasure {

    private SearchMeasure() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var index = ToolIndex.open(Path.of(args[1]), "measured")) {
            if (index.revision() == 0) {
                var catalogue = new Catalogue();
                Catalogue.fill(index, args[0].equals("bundled") ? catalogue.bundled() : catalogue.of(Path.of(args[0])));
            }
            var search = new ToolSearch(index);
            List<String> queries = Files.readAllLines(Path.of(args[2])).stream()
                    .filter(q -> !q.isBlank())
                    .toList();
            int most = Integer.parseInt(args[3]);
            for (String query : queries) {
                SearchResult result = search.search(ToolQuery.of(query));
                out.printf("## %s  (%d)%s%n", query, result.total(), correction(result));
                result.hits().stream()
                        .limit(most)
                        .forEach(h -> out.printf(
                                "   %-44s %-34s %6.2f %s%n",
                                Line.cut(h.name().text(), 44),
                                Line.cut(h.server(), 34),
                                h.score(),
                                Line.cut(h.summary().text(), 90)));
            }
            time(search, queries, out);
            out.flush();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String correction(SearchResult result) {
        return result.correction() == null ? "" : "  -> " + result.correction();
    }

    private static void time(ToolSearch search, List<String> queries, PrintStream out) {
        int rounds = Math.max(6, 3000 / queries.size());
        var all = new double[(rounds - 3) * queries.size()];
        int n = 0;
        for (int round = 0; round < rounds; round++) {
            for (String query : queries) {
                long start = cpu();
                search.search(ToolQuery.of(query).first(20 + round % 30));
                if (round >= 3) {
                    all[n++] = (cpu() - start) / 1e6;
                }
            }
        }
        Arrays.sort(all);
        out.printf(
                "%d searches, processor time: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                n, all[n / 2], all[n * 9 / 10], all[n * 99 / 100], all[n - 1]);
    }
}
