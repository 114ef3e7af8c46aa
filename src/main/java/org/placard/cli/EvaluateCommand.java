package org.placard.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.placard.classify.Classifier;
import org.placard.evaluate.CalibrationFile;
import org.placard.evaluate.CorpusScores;
import org.placard.evaluate.DataSet;
import org.placard.evaluate.Fit;
import org.placard.evaluate.Judged;
import org.placard.evaluate.Label;
import org.placard.evaluate.LabelJoin;
import org.placard.evaluate.LabelReader;
import org.placard.evaluate.PartScores;
import org.placard.evaluate.Report;
import org.placard.evaluate.ReportJson;
import org.placard.evaluate.ReportText;
import org.placard.evaluate.Specimen;
import org.placard.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the rules on labelled tools: accuracy, confusion, confidence, worst errors, rules.",
        footer = {
            "",
            "LABELS is JSONL: server, name, category, acceptable, risk, and the tool itself, or corpus where a",
            "--tools file of that name holds it. Tools files with authors' hints or attack samples are measured too.",
            "--fit refits classifier-rules/calibration.yaml and checks it on servers left out, five times;",
            "--cross-validate checks the same and writes nothing."
        })
public final class EvaluateCommand implements Callable<Integer> {

    private static final int FOLDS = 5;

    private final Path home;
    private final PrintStream out;
    private final Progress progress;

    @Parameters(arity = "1..*", paramLabel = "LABELS", description = "labels JSONL")
    private List<Path> labels = List.of();

    @Option(names = "--tools", arity = "1..*", paramLabel = "FILE", description = "tools JSONL, also .gz")
    private List<Path> tools = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "write the report as JSON, with the names of the worst errors and no other text of the tools")
    private @Nullable Path report;

    @Option(names = "--fit", description = "refit the calibration and write it")
    private boolean fit;

    @Option(
            names = "--cross-validate",
            description = "say how much worse fitted numbers do on servers left out; writes no calibration")
    private boolean crossValidate;

    @Option(names = "--date", paramLabel = "DAY", description = "the day to write into the report (default: today)")
    private LocalDate date = LocalDate.now();

    public EvaluateCommand(Path home, PrintStream out, Progress progress) {
        this.home = home;
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = home.resolve("classifier-rules");
        RuleSet rules = RuleSet.load(folder);
        List<Label> read = new ArrayList<>();
        Map<Label, String> files = new IdentityHashMap<>();
        for (Path file : labels) {
            for (Label label : LabelReader.read(file)) {
                read.add(label);
                files.put(label, ToolFiles.stem(file));
            }
        }
        List<Specimen> specimens = new ArrayList<>();
        for (Path file : tools) {
            progress.report("reading " + file);
            specimens.addAll(ToolFiles.read(file));
        }
        LabelJoin.Result join = LabelJoin.join(read, specimens, ToolFiles::embedded);
        DataSet data = DataSet.of(join, DataSet.sha256(labels), date.toString());
        Fit.Result fitted = null;
        if (fit || crossValidate) {
            fitted = new Fit(rules, progress::report).fit(join.tools(), data.line(), FOLDS);
        }
        if (fit && fitted != null) {
            Files.writeString(folder.resolve("calibration.yaml"), CalibrationFile.write(fitted.calibration()));
            rules = RuleSet.load(folder);
        }
        Report measured = measure(rules, data, join, files, specimens);
        if (fitted != null) {
            measured = measured.with(fitted.scores());
        }
        progress.close();
        out.print(ReportText.write(measured));
        if (report != null) {
            Files.writeString(report, ReportJson.write(measured.publishable()));
        }
        return join.tools().isEmpty() ? ExitCode.FAILED : ExitCode.FINE;
    }

    private Report measure(
            RuleSet rules, DataSet data, LabelJoin.Result join, Map<Label, String> files, List<Specimen> specimens) {
        Classifier classifier = new Classifier(rules);
        progress.report("judging %,d labelled tools".formatted(join.tools().size()));
        List<Judged> judged = Judged.all(join.tools(), classifier::classify);
        Map<String, List<Judged>> byFile = new LinkedHashMap<>();
        for (Judged tool : judged) {
            byFile.computeIfAbsent(files.getOrDefault(tool.label(), ""), file -> new ArrayList<>())
                    .add(tool);
        }
        List<PartScores> parts = new ArrayList<>();
        byFile.forEach((file, tools) -> parts.add(PartScores.of(file, tools)));
        Report labelled = Report.of(
                        rules.version(),
                        data,
                        judged,
                        category -> rules.category(category).risk())
                .with(parts);
        progress.report("judging %,d tools of the tools files".formatted(specimens.size()));
        CorpusScores corpus = CorpusScores.of(specimens, classifier::classify);
        return labelled.with(corpus.hints(), corpus.poisoning());
    }
}
