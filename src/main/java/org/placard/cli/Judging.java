package org.placard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.classify.Classifier;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.manifest.ToolLine;
import org.placard.manifest.ToolLines;
import org.placard.model.Classification;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/** Reads inputs, judges their tools and hands the judgements on; problems go to standard error at once. */
final class Judging {

    private final Classifier classifier;
    private final Answers answers;
    private final Terminal terminal;
    private final Progress progress;
    private final @Nullable Baseline baseline;
    private @Nullable Risk worst;
    private boolean lost;
    private int problems;
    private int tools;

    /** @param baseline told of every tool, null where there is none */
    Judging(Classifier classifier, Answers answers, Terminal terminal, Progress progress, @Nullable Baseline baseline) {
        this.classifier = classifier;
        this.answers = answers;
        this.terminal = terminal;
        this.progress = progress;
        this.baseline = baseline;
    }

    /** The highest risk so far, null where no tool was judged. */
    @Nullable
    Risk worst() {
        return worst;
    }

    /** Whether an input gave nothing. */
    boolean lost() {
        return lost;
    }

    int problems() {
        return problems;
    }

    /** @param file a path, or {@code -} for standard input */
    void judge(String file) throws IOException {
        if (file.equals("-")) {
            byte[] bytes = terminal.in().readNBytes((int) Limits.DEFAULT.lines());
            lines(
                    ToolLines.of("standard input", bytes, Limits.DEFAULT),
                    reader -> reader.read("standard input", bytes, origin("standard input"), new Sink()));
        } else {
            Path path = Path.of(file);
            lines(ToolLines.open(path, Limits.DEFAULT), reader -> reader.read(path, origin(file), new Sink()));
        }
    }

    private interface Otherwise {
        void read(ManifestReader reader) throws IOException;
    }

    private void lines(Optional<ToolLines> lines, Otherwise otherwise) throws IOException {
        if (lines.isEmpty()) {
            otherwise.read(new ManifestReader(Limits.DEFAULT));
            return;
        }
        try (ToolLines read = lines.get()) {
            Map<String, ServerContext> servers = contexts(read);
            read.forEach(line -> answer(line, servers));
        }
    }

    /** A server as its lines tell of it: what the first that says anything says, and every tool's name. */
    private static final class Gathered {
        private @Nullable String title;
        private @Nullable String description;
        private final List<String> names = new ArrayList<>();

        void add(ToolLine.Read line) {
            title = title == null ? line.serverTitle() : title;
            description = description == null ? line.serverDescription() : description;
            names.add(line.tool().name());
        }
    }

    /** First walk: siblings stand anywhere in the file. */
    private static Map<String, ServerContext> contexts(ToolLines lines) throws IOException {
        var servers = new HashMap<String, Gathered>();
        lines.forEach(line -> {
            if (line instanceof ToolLine.Read read) {
                servers.computeIfAbsent(read.server(), id -> new Gathered()).add(read);
            }
        });
        var contexts = new HashMap<String, ServerContext>();
        servers.forEach((id, server) ->
                contexts.put(id, new ServerContext(id, server.title, server.description, server.names)));
        return contexts;
    }

    private void answer(ToolLine line, Map<String, ServerContext> servers) {
        switch (line) {
            case ToolLine.Read read -> {
                read.problems().forEach(this::report);
                ServerContext context = servers.getOrDefault(read.server(), ServerContext.NONE);
                tool(read.server(), read.tool(), classifier.classify(read.tool(), context));
            }
            case ToolLine.Unread unread -> {
                report(unread.problem());
                try {
                    answers.unread(unread.number(), unread.problem());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void tool(String server, Tool tool, Classification classification) {
        worst = worst == null ? classification.risk() : worst.atLeast(classification.risk());
        tools++;
        if (baseline != null) {
            baseline.saw(server, tool, classification);
        }
        progress.report("%,d tools judged".formatted(tools));
        try {
            answers.tool(server, tool, classification);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(ReadingProblem problem) {
        problems++;
        lost |= problem.level() == ReadingProblem.Level.SOURCE_LOST;
        terminal.err().println(IngestCommand.line(problem));
    }

    private static ManifestOrigin origin(String name) {
        return new ManifestOrigin("file", name, Provenance.Observation.PUBLISHED, Instant.EPOCH);
    }

    private final class Sink implements ManifestSink {

        @Override
        public void server(Server server) {
            List<Classification> verdicts = classifier.classify(server);
            for (int i = 0; i < verdicts.size(); i++) {
                tool(server.id(), server.tools().get(i), verdicts.get(i));
            }
        }

        @Override
        public void problem(ReadingProblem problem) {
            report(problem);
        }
    }
}
