package org.placard.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Risk;
import org.placard.model.Tool;

/**
 * Measures the search on a large file of tools: {@code SearchMeasure TOOLS.jsonl[.gz] INDEX-FOLDER QUERIES OUT}. Reads one
 * query a line, writes one JSON line a query with its first twenty hits, and prints milliseconds. The classifications are
 * stand-ins from a few verbs: what is measured is finding.
 */
final class SearchMeasure {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchMeasure() {}

    public static void main(String[] args) throws IOException {
        try (var index = ToolIndex.open(Path.of(args[1]), "measured")) {
            if (index.revision() == 0) {
                long start = System.nanoTime();
                fill(index, Path.of(args[0]));
                System.out.printf("indexed in %.1f s%n", (System.nanoTime() - start) / 1e9);
            }
            var search = new ToolSearch(index);
            List<String> queries = Files.readAllLines(Path.of(args[2]));
            try (var out = new PrintStream(Files.newOutputStream(Path.of(args[3])), false, StandardCharsets.UTF_8)) {
                for (String query : queries) {
                    SearchResult result = search.search(ToolQuery.of(query));
                    var line = JSON.createObjectNode().put("query", query).put("total", result.total());
                    line.put("correction", result.correction());
                    var hits = line.putArray("hits");
                    result.hits()
                            .forEach(h -> hits.addObject()
                                    .put("server", h.serverId())
                                    .put("name", h.name().text())
                                    .put("score", h.score())
                                    .put("line", h.summary().text()));
                    out.println(JSON.writeValueAsString(line));
                }
            }
            times(search, queries);
        }
    }

    private static void times(ToolSearch search, List<String> queries) {
        int rounds = 20;
        double[] all = new double[queries.size() * (rounds - 5)];
        int n = 0;
        for (int round = 0; round < rounds; round++) {
            for (String query : queries) {
                long start = System.nanoTime();
                search.search(ToolQuery.of(query));
                if (round >= 5) {
                    all[n++] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(all);
        System.out.printf(
                "%d searches: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                n, all[n / 2], all[n * 9 / 10], all[n * 99 / 100], all[n - 1]);
    }

    private static void fill(ToolIndex index, Path file) throws IOException {
        Map<String, List<JsonNode>> servers = new LinkedHashMap<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode tool = JSON.readTree(line);
                servers.computeIfAbsent(tool.path("server").asText(), s -> new ArrayList<>())
                        .add(tool);
            }
        }
        index.rebuild(shelf -> {
            for (var server : servers.entrySet()) {
                CatalogServer entry = Tools.server(server.getKey());
                var tools = new ArrayList<CatalogTool>();
                Set<String> seen = new HashSet<>();
                for (JsonNode tool : server.getValue()) {
                    CatalogTool made = tool(entry, tool);
                    if (seen.add(made.tool().name())) {
                        tools.add(made);
                    }
                }
                shelf.replaceServer(entry, tools);
            }
            return 1;
        });
    }

    private static CatalogTool tool(CatalogServer server, JsonNode node) {
        var parameters = new ArrayList<Parameter>();
        node.path("inputSchema")
                .path("properties")
                .fieldNames()
                .forEachRemaining(p -> parameters.add(Parameter.named(p)));
        String title = node.path("title").asText("");
        String name = node.path("name").asText("unnamed").isBlank()
                ? "unnamed"
                : node.path("name").asText();
        var tool = new Tool(
                name,
                title.isBlank() ? null : title,
                Description.of(node.path("description").asText("")),
                null,
                parameters,
                Hints.NONE,
                null,
                null,
                List.of());
        return guess(server, tool);
    }

    private static CatalogTool guess(CatalogServer server, Tool tool) {
        Set<String> words = new HashSet<>();
        Words.ofName(tool.name()).forEach(w -> words.add(w.text()));
        Category category = any(words, "pay", "payment", "refund", "charge", "transfer", "buy", "swap", "payout")
                ? Category.FINANCIAL
                : any(words, "delete", "remove", "drop", "purge", "destroy", "kill", "cancel")
                        ? Category.DESTRUCTIVE
                        : any(words, "run", "execute", "exec", "eval", "shell", "command")
                                ? Category.EXECUTE
                                : any(words, "create", "add", "update", "set", "write", "send", "post")
                                        ? Category.WRITE
                                        : Category.READ;
        var capabilities = EnumSet.noneOf(Capability.class);
        String text = (tool.name() + " " + tool.description().text()).toLowerCase(java.util.Locale.ROOT);
        if (text.matches("(?s).*\\b(secrets?|credentials?|passwords?|api keys?)\\b.*")
                && any(words, "get", "read", "list", "retrieve", "show", "fetch")) {
            capabilities.add(Capability.READS_SECRETS);
        }
        if (category == Category.FINANCIAL) {
            capabilities.add(Capability.MOVES_MONEY);
        }
        if (category == Category.EXECUTE) {
            capabilities.add(Capability.RUNS_CODE);
        }
        Risk risk = Risk.values()[Math.min(category.ordinal(), 3)];
        return new CatalogTool(
                server, tool, Tools.judged(category, risk, capabilities.toArray(Capability[]::new)), "0".repeat(64));
    }

    private static boolean any(Set<String> words, String... wanted) {
        return Arrays.stream(wanted).anyMatch(words::contains);
    }
}
