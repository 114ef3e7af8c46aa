package org.placard.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.placard.classify.Classifier;
import org.placard.cli.ToolFiles;
import org.placard.evaluate.Specimen;
import org.placard.export.PolicyJsonExport;
import org.placard.policy.ArgumentRule;
import org.placard.policy.ArgumentRules;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;
import org.placard.rules.RuleSet;
import org.placard.stack.Flow;
import org.placard.stack.Stack;
import org.placard.stack.StackAnalysis;

/** Policies on real servers: which rules on arguments their schemas allow, what flows through stacks, how long it takes. */
public final class PolicyBench {

    private static final int SERVERS = 200;
    private static final int EXAMPLES = 3;
    private static final int ROUNDS = 200;

    /** What people are known to use together, each a word of a server's name. */
    private static final List<List<String>> STACKS = List.of(
            List.of("github", "slack", "filesystem"),
            List.of("gmail", "calendar", "notion"),
            List.of("fetch", "filesystem", "git"),
            List.of("playwright", "postgres", "slack"),
            List.of("stripe", "gmail", "hubspot"),
            List.of("jira", "confluence", "slack"),
            List.of("kubernetes", "github", "grafana"),
            List.of("aws", "github", "slack"),
            List.of("linear", "github", "sentry"),
            List.of("brave", "memory", "filesystem"),
            List.of("shopify", "stripe", "email"),
            List.of("discord", "twitter", "browser"),
            List.of("obsidian", "todoist", "calendar"),
            List.of("mongodb", "redis", "docker"),
            List.of("mysql", "snowflake", "email"),
            List.of("figma", "github", "browser"),
            List.of("salesforce", "gmail", "slack"),
            List.of("ssh", "docker", "github"),
            List.of("telegram", "crypto", "wallet"),
            List.of("youtube", "reddit", "notion"));

    private final Map<String, List<RatedTool>> servers = new TreeMap<>();

    private PolicyBench(Path corpus, Path home) throws java.io.IOException {
        var classifier = new Classifier(RuleSet.load(home.resolve("classifier-rules")));
        for (Specimen specimen : ToolFiles.read(corpus)) {
            String id = String.valueOf(specimen.server().id());
            servers.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new RatedTool(specimen.tool(), classifier.classify(specimen.tool(), specimen.server())));
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("usage: PolicyBench TOOLS.jsonl[.gz]");
            System.exit(2);
        }
        var bench = new PolicyBench(Path.of(args[0]), Path.of(System.getProperty("placard.home", ".")));
        bench.arguments();
        bench.stacks();
        bench.times();
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }

    /** Servers with a schema somewhere, as far apart in the order of their names as there are enough of them. */
    private List<Map.Entry<String, List<RatedTool>>> sample() {
        var able = servers.entrySet().stream()
                .filter(server -> server.getValue().stream()
                        .anyMatch(rated -> !rated.tool().parameters().isEmpty()))
                .toList();
        int count = Math.min(SERVERS, able.size());
        var sample = new ArrayList<Map.Entry<String, List<RatedTool>>>();
        for (int i = 0; i < count; i++) {
            sample.add(able.get((int) ((long) i * able.size() / count)));
        }
        return sample;
    }

    private void arguments() {
        var tools = new EnumMap<ArgumentRule.Kind, Integer>(ArgumentRule.Kind.class);
        var examples = new EnumMap<ArgumentRule.Kind, List<String>>(ArgumentRule.Kind.class);
        int all = 0;
        int any = 0;
        int split = 0;
        var acting = new ArrayList<String>();
        var sample = sample();
        for (var server : sample) {
            for (RatedTool rated : server.getValue()) {
                all++;
                List<ArgumentRule> offered = ArgumentRules.offered(rated, Settings.DEFAULT);
                boolean actions = Recommendation.forTool(rated, Settings.DEFAULT.with(Settings.ArgumentUse.FIXED))
                                        .require()
                                        .size()
                                > 0
                        && rated.classification() != null
                        && !rated.classification().actions().isEmpty();
                any += !offered.isEmpty() || actions ? 1 : 0;
                split += actions ? 1 : 0;
                if (actions && acting.size() < EXAMPLES) {
                    acting.add("%s `%s`".formatted(server.getKey(), rated.name()));
                }
                offered.stream().map(ArgumentRule::kind).distinct().forEach(kind -> tools.merge(kind, 1, Integer::sum));
                for (ArgumentRule rule : offered) {
                    var some = examples.computeIfAbsent(rule.kind(), kind -> new ArrayList<>());
                    if (some.size() < EXAMPLES
                            && some.stream().noneMatch(text -> text.startsWith(server.getKey() + " "))) {
                        some.add("%s `%s.%s`".formatted(server.getKey(), rated.name(), rule.parameter()));
                    }
                }
            }
        }
        say(
                "%d servers with %,d tools: %,d tools (%.0f %%) get a rule on their arguments.%n",
                sample.size(), all, any, 100.0 * any / all);
        say("| rule | tools | examples |");
        say("|---|---|---|");
        say("| action | %d | %s |", split, String.join(", ", acting));
        tools.forEach((kind, count) ->
                say("| %s | %d | %s |", kind.id(), count, String.join(", ", examples.getOrDefault(kind, List.of()))));
    }

    private void stacks() {
        say("%n| stack | tools | flows | paths | cut | still open under each server's own policy |");
        say("|---|---|---|---|---|---|");
        for (List<String> words : STACKS) {
            var members = new ArrayList<Stack.Member>();
            for (String word : words) {
                servers.entrySet().stream()
                        .filter(server -> Arrays.asList(server.getKey()
                                                .toLowerCase(Locale.ROOT)
                                                .split("[^a-z0-9]+"))
                                        .contains(word)
                                && server.getValue().size() >= 3)
                        .max(Comparator.comparingInt((Map.Entry<String, List<RatedTool>> server) ->
                                        Math.min(40, server.getValue().size()))
                                .thenComparing(Map.Entry.comparingByKey()))
                        .ifPresent(server -> members.add(new Stack.Member(word, server.getValue())));
            }
            if (members.isEmpty()) {
                continue;
            }
            var analysis = StackAnalysis.of(new Stack(members), Settings.DEFAULT);
            say(
                    "| %s | %d | %s | %,d | %d | %s |",
                    String.join(" + ", members.stream().map(Stack.Member::alias).toList()),
                    new Stack(members).tools().size(),
                    kinds(analysis.flows()),
                    analysis.flows().stream().mapToLong(Flow::paths).sum(),
                    analysis.cut().tools().size(),
                    kinds(analysis.open()));
        }
    }

    private static String kinds(List<Flow> flows) {
        return flows.isEmpty()
                ? "none"
                : String.join(", ", flows.stream().map(flow -> flow.kind().id()).toList());
    }

    private void times() {
        List<RatedTool> all = new ArrayList<>();
        servers.values().forEach(all::addAll);
        var thousand = new TreeMap<String, RatedTool>();
        for (int i = 0; i < all.size() && thousand.size() < 1000; i += Math.max(1, all.size() / 3000)) {
            thousand.putIfAbsent(all.get(i).name(), all.get(i));
        }
        List<RatedTool> large = List.copyOf(thousand.values());
        var members = new ArrayList<Stack.Member>();
        for (int i = 0; i < 20; i++) {
            members.add(new Stack.Member("server" + i, large.subList(i * 25, i * 25 + 25)));
        }
        var stack = new Stack(members);
        say("%n| | median | worst of %d |", ROUNDS);
        say("|---|---|---|");
        time(
                "policy.json of a server with %,d tools".formatted(large.size()),
                () -> PolicyJsonExport.text(Recommendation.forServer(large)).length());
        time(
                "the same with all rules on arguments",
                () -> PolicyJsonExport.text(
                                Recommendation.forServer(large, Settings.DEFAULT.with(Settings.ArgumentUse.ALL)))
                        .length());
        time(
                "flows, cut and policies of 20 servers with %d tools"
                        .formatted(stack.tools().size()),
                () -> StackAnalysis.of(stack, Settings.DEFAULT).cut().tools().size());
    }

    private interface Work {
        int run();
    }

    private static void time(String what, Work work) {
        long[] nanos = new long[ROUNDS];
        int sink = 0;
        for (int i = 0; i < ROUNDS; i++) {
            sink += work.run();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            sink += work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        say("| %s | %.1f ms | %.1f ms |", what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
        if (sink == 42) {
            say("");
        }
    }
}
