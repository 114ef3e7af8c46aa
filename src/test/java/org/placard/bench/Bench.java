package org.placard.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this package on a tools file and prints a table in Markdown. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        if (args.length != 1) {
            System.err.println("usage: Bench TOOLS.jsonl[.gz]");
            System.exit(2);
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.placard\\.bench\\..*")
                        .param("corpus", args[0])
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Dplacard.home=" + System.getProperty("placard.home", "."))
                        .output("target/bench.log")
                        .build())
                .run();
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(r -> byName.put(r.getPrimaryResult().getLabel(), r));
        System.out.println("| | tools a second | µs a tool | bytes allocated a tool |");
        System.out.println("|---|---|---|---|");
        row("whole classification", byName.get("classify"));
        row("the same with ten times the rules", byName.get("classifyWithTenTimesTheRules"));
        row("bare tokenise and look up", byName.get("lookWordsUp"));
        double once = byName.get("classify").getPrimaryResult().getScore();
        double tenfold =
                byName.get("classifyWithTenTimesTheRules").getPrimaryResult().getScore();
        System.out.printf(Locale.ROOT, "%nTen times the rules take %.2f times as long.%n", once / tenfold);
        System.out.printf(
                Locale.ROOT,
                "Reading and compiling all rules: %.0f ms in a fresh Java, %.0f ms warm.%n",
                byName.get("fresh").getPrimaryResult().getScore(),
                byName.get("warm").getPrimaryResult().getScore());
    }

    private static void row(String what, RunResult result) {
        double rate = result.getPrimaryResult().getScore();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f ± %,.0f | %.2f | %,.0f |%n",
                what,
                rate,
                result.getPrimaryResult().getScoreError(),
                1e6 / rate,
                allocated == null ? Double.NaN : allocated.getScore());
    }
}
