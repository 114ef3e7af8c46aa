package org.placard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.placard.classify.Classifier;
import org.placard.cli.ToolFiles;
import org.placard.evaluate.Specimen;
import org.placard.model.Classification;
import org.placard.rules.RuleSet;

/** Judges the tools of a file one after the other, again and again, on one thread; an operation is a tool. */
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 4)
public class ClassifyBenchmark {

    /** The tools, in the order in which their servers appear. */
    @State(Scope.Benchmark)
    public static class Tools {

        @Param("")
        public String corpus;

        List<Specimen> specimens;
        private int next;

        @Setup
        public void read() throws IOException {
            specimens = ToolFiles.read(Path.of(corpus));
        }

        Specimen next() {
            Specimen specimen = specimens.get(next);
            next = next + 1 == specimens.size() ? 0 : next + 1;
            return specimen;
        }
    }

    /** The rules as they are. */
    @State(Scope.Benchmark)
    public static class Rules {

        Classifier classifier;

        @Setup
        public void load() throws IOException {
            classifier = new Classifier(RuleSet.load(folder()));
        }
    }

    /** Ten times as many rules; the words of those added occur in no tool. */
    @State(Scope.Benchmark)
    public static class TenfoldRules {

        Classifier classifier;

        @Setup
        public void load() throws IOException {
            RuleSet rules = RuleSet.load(folder());
            classifier = new Classifier(rules.withRules(MoreRules.times(rules.rules(), 10)));
        }
    }

    /** What any classifier must do at least. */
    @State(Scope.Benchmark)
    public static class Words {

        LookUp lookUp;

        @Setup
        public void load() throws IOException {
            lookUp = LookUp.of(folder().resolve("words.yaml"));
        }
    }

    static Path folder() {
        return Path.of(System.getProperty("placard.home", "."), "classifier-rules");
    }

    /** All rules, evidence, actions, notes. */
    @Benchmark
    public Classification classify(Tools tools, Rules rules) {
        Specimen specimen = tools.next();
        return rules.classifier.classify(specimen.tool(), specimen.server());
    }

    @Benchmark
    public Classification classifyWithTenTimesTheRules(Tools tools, TenfoldRules rules) {
        Specimen specimen = tools.next();
        return rules.classifier.classify(specimen.tool(), specimen.server());
    }

    /** Splits the same text into words and looks each of them up: the upper bound. */
    @Benchmark
    public int lookWordsUp(Tools tools, Words words) {
        return words.lookUp.known(tools.next().tool());
    }
}
