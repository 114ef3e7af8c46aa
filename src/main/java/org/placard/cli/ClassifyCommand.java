package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.placard.classify.Classifier;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Judges the tools of manifests and stores nothing.",
        footer = {
            "",
            "A FILE is a tools/list answer, a tools JSONL file (also .gz) or any other manifest; - is standard input.",
            "jsonl answers one line a tool in the file's order; a line that cannot be read answers with its problem."
        })
final class ClassifyCommand implements Callable<Integer> {

    private final Path home;
    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        table,
        json,
        jsonl,
        sarif
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "what to judge")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(
            names = "--fail-on",
            paramLabel = "RISK",
            description = "exit with 1 where a tool has this risk or a higher one")
    private @Nullable String failOn;

    @Option(
            names = "--baseline",
            paramLabel = "LOCK",
            description = "exit with 1 only where a tool is new or its risk rose since this lock was written")
    private @Nullable Path baseline;

    @Option(names = "--strict", description = "exit with 3 where there was any problem")
    private boolean strict;

    ClassifyCommand(Path home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Risk threshold = Options.risk(spec, "--fail-on", failOn);
        RuleSet rules = RuleSet.load(home.resolve("classifier-rules"));
        var classifier = new Classifier(rules);
        Baseline known = baseline == null ? null : Baseline.of(baseline);
        try (Answers answers = answers(rules);
                Progress progress = terminal.progress()) {
            var judging = new Judging(classifier, answers, terminal, progress, known);
            for (String file : files) {
                answers.file(file);
                judging.judge(file);
            }
            answers.finish();
            if (judging.lost() || strict && judging.problems() > 0) {
                return ExitCode.FAILED;
            }
            return findings(judging.worst(), threshold, known) ? ExitCode.FINDINGS : ExitCode.FINE;
        }
    }

    private boolean findings(@Nullable Risk worst, @Nullable Risk threshold, @Nullable Baseline known) {
        if (known == null) {
            return threshold != null && worst != null && worst.compareTo(threshold) >= 0;
        }
        List<String> lines = known.newOrRaised(threshold);
        lines.forEach(terminal.err()::println);
        return !lines.isEmpty();
    }

    private Answers answers(RuleSet rules) {
        return switch (format) {
            case table -> new TableAnswers(terminal.out());
            case json -> new JsonAnswers(terminal.out(), false);
            case jsonl -> new JsonAnswers(terminal.out(), true);
            case sarif -> new SarifAnswers(terminal.out(), rules);
        };
    }
}
