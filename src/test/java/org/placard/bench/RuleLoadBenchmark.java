package org.placard.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.placard.rules.RuleSet;

/** Reads, checks and compiles all rule files. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RuleLoadBenchmark {

    /** In a Java that has just started. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public RuleSet fresh() throws IOException {
        return RuleSet.load(ClassifyBenchmark.folder());
    }

    /** In a Java that has done it often. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 3, time = 3)
    public RuleSet warm() throws IOException {
        return RuleSet.load(ClassifyBenchmark.folder());
    }
}
