package org.placard.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.placard.model.CatalogTool;
import org.placard.model.Parameter;

/**
 * How good the first ten hits are, beside SQLite's full-text search on the same tools and queries:
 * {@code SearchBenchmark TOOLS QUERIES.tsv FTS5.py FOLDER [shown]}. Prints Markdown.
 */
final class SearchBenchmark {

    private static final int TEN = 10;

    private final List<CatalogTool> tools = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Judged> queries;
    private final Path folder;

    private SearchBenchmark(Path queries, Path folder) throws IOException {
        this.queries = Judged.read(queries);
        this.folder = folder;
    }

    /** @param first per query the numbers of the first ten tools */
    private record Run(String name, List<List<Integer>> first, double p50, double p99) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var bench = new SearchBenchmark(Path.of(args[1]), Path.of(args[3]));
        List<Catalogue.Entry> entries = new Catalogue().of(Path.of(args[0]));
        for (Catalogue.Entry entry : entries) {
            for (CatalogTool tool : entry.tools()) {
                bench.numbers.put(tool.path(), bench.tools.size());
                bench.tools.add(tool);
                bench.words.add(Judged.words(tool));
            }
        }
        var runs = List.of(bench.placard(entries), bench.fts5(Path.of(args[2])));
        bench.print(runs, out);
        if (args.length > 4) {
            bench.show(runs.getFirst(), out);
        }
        out.flush();
    }

    private Run placard(List<Catalogue.Entry> entries) throws IOException {
        var times = new ArrayList<Double>();
        List<List<Integer>> first = new ArrayList<>();
        try (var index = ToolIndex.open(folder.resolve("index"), "rules")) {
            if (index.revision() == 0) {
                Catalogue.fill(index, entries);
            }
            var search = new ToolSearch(index);
            for (int round = 0; round < 5; round++) {
                first.clear();
                times.clear();
                for (Judged judged : queries) {
                    long start = System.nanoTime();
                    SearchResult found =
                            search.search(ToolQuery.of(judged.query()).first(TEN));
                    times.add((System.nanoTime() - start) / 1e6);
                    first.add(found.hits().stream()
                            .map(h -> numbers.getOrDefault(h.path(), -1))
                            .toList());
                }
            }
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Run("Placard", first, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    private Run fts5(Path script) throws IOException, InterruptedException {
        Path rows = folder.resolve("tools.jsonl");
        Path asked = folder.resolve("queries.txt");
        Path hits = folder.resolve("hits.txt");
        var json = new ObjectMapper();
        try (var lines = Files.newBufferedWriter(rows)) {
            for (CatalogTool tool : tools) {
                var row = new LinkedHashMap<String, String>();
                row.put("name", tool.tool().name() + " " + spaced(tool.tool().name()));
                row.put("title", tool.tool().displayName());
                row.put("description", Line.text(tool.tool()));
                row.put("server", tool.server().id() + " " + tool.server().displayName());
                row.put(
                        "parameters",
                        tool.tool().parameters().stream()
                                .map(Parameter::name)
                                .map(SearchBenchmark::spaced)
                                .collect(Collectors.joining(" ")));
                lines.write(json.writeValueAsString(row));
                lines.write('\n');
            }
        }
        Files.write(asked, queries.stream().map(Judged::query).toList());
        Process python = new ProcessBuilder(
                        "python3", script.toString(), rows.toString(), asked.toString(), hits.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] times = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        if (python.waitFor() != 0) {
            throw new IOException("FTS5 could not be asked; needs python3 with sqlite3");
        }
        List<List<Integer>> first = Files.readAllLines(hits).stream()
                .map(l -> l.isBlank()
                        ? List.<Integer>of()
                        : Arrays.stream(l.split(" ")).map(Integer::valueOf).toList())
                .toList();
        return new Run("SQLite FTS5", first, Double.parseDouble(times[0]), Double.parseDouble(times[1]));
    }

    private static String spaced(String name) {
        return Words.ofName(name).stream()
                .filter(w -> !w.whole())
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    private void print(List<Run> runs, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d tools, %d queries; nDCG@10 / reciprocal rank of the first hit that is worth anything, each the mean.%n%n",
                tools.size(),
                queries.size());
        out.println("| queries | " + runs.stream().map(Run::name).collect(Collectors.joining(" | ")) + " |");
        out.println("|---|" + "---|".repeat(runs.size()));
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            kinds.computeIfAbsent(queries.get(i).kind(), k -> new ArrayList<>()).add(i);
        }
        var all = new ArrayList<Integer>();
        kinds.forEach((kind, numbered) -> {
            all.addAll(numbered);
            row(kind + " (" + numbered.size() + ")", numbered, runs, out);
        });
        row("**all**", all, runs, out);
        out.println("| milliseconds p50 / p99 | "
                + runs.stream()
                        .map(r -> String.format(Locale.ROOT, "%.1f / %.1f", r.p50(), r.p99()))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private void row(String title, List<Integer> numbered, List<Run> runs, PrintStream out) {
        out.println("| " + title + " | "
                + runs.stream()
                        .map(run -> String.format(
                                Locale.ROOT,
                                "%.3f / %.3f",
                                numbered.stream()
                                        .mapToDouble(i -> gain(i, run))
                                        .average()
                                        .orElse(0),
                                numbered.stream()
                                        .mapToDouble(i -> rank(i, run))
                                        .average()
                                        .orElse(0)))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    /** nDCG@10 with gains 2^worth - 1; where nothing may be found, 1 for nothing. */
    private double gain(int number, Run run) {
        Judged judged = queries.get(number);
        List<Integer> hits = run.first().get(number);
        if (judged.grades().isEmpty()) {
            return hits.isEmpty() ? 1 : 0;
        }
        int[] best = IntStream.range(0, tools.size())
                .map(tool -> worth(judged, tool))
                .boxed()
                .sorted((a, b) -> b - a)
                .limit(TEN)
                .mapToInt(Integer::intValue)
                .toArray();
        double ideal = discounted(best);
        return ideal == 0
                ? 0
                : discounted(hits.stream().mapToInt(h -> worth(judged, h)).toArray()) / ideal;
    }

    private static double discounted(int[] worths) {
        double sum = 0;
        for (int i = 0; i < Math.min(worths.length, TEN); i++) {
            sum += (Math.pow(2, worths[i]) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    private double rank(int number, Run run) {
        Judged judged = queries.get(number);
        List<Integer> hits = run.first().get(number);
        if (judged.grades().isEmpty()) {
            return hits.isEmpty() ? 1 : 0;
        }
        for (int i = 0; i < hits.size(); i++) {
            if (worth(judged, hits.get(i)) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private int worth(Judged judged, int tool) {
        return tool < 0 ? 0 : judged.worth(tools.get(tool), words.get(tool));
    }

    private void show(Run run, PrintStream out) {
        for (int i = 0; i < queries.size(); i++) {
            Judged judged = queries.get(i);
            out.printf(Locale.ROOT, "## %.2f %s: %s%n", gain(i, run), judged.kind(), judged.query());
            for (int hit : run.first().get(i)) {
                CatalogTool tool = tools.get(hit);
                out.printf(
                        "  %d %-40s %-36s %s%n",
                        worth(judged, hit),
                        Line.cut(tool.tool().name(), 40),
                        Line.cut(tool.server().id(), 36),
                        Line.cut(Line.first(Line.text(tool.tool())), 80));
            }
        }
    }
}
