package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.IngestReport;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;
import org.placard.store.CatalogStore;
import org.placard.store.Outcome;

/** Reads files and folders into the catalogue. One run at a time; a second waits. */
@ApplicationScoped
public class Ingest {

    /** The source of what the operator hands over as files. */
    public static final String FILE_SOURCE = "file";

    private final ManifestReader reader;
    private final Judge judge;
    private final CatalogStore store;
    private final IndexFollower follower;
    private final Clock clock;
    private final Object oneAtATime = new Object();

    Ingest(ManifestReader reader, Judge judge, CatalogStore store, IndexFollower follower, Clock clock) {
        this.reader = reader;
        this.judge = judge;
        this.store = store;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Reads files, and the files of folders in the order of their names.
     *
     * @param progress is told how far it has come, often
     * @return what was read and what could not be; kept in the catalogue as well
     */
    public IngestReport files(List<Path> paths, Consumer<String> progress) {
        synchronized (oneAtATime) {
            Instant started = now();
            var problems = new ProblemLog();
            int files = 0;
            Map<Outcome, Integer> outcomes;
            int tools;
            try (var pipeline = new Pipeline(judge, store, progress)) {
                for (Path path : paths) {
                    files += read(path, started, pipeline, problems);
                }
                outcomes = pipeline.finish();
                tools = pipeline.tools();
            }
            follower.nudge();
            var report = new IngestReport(
                    FILE_SOURCE,
                    started,
                    Duration.between(started, clock.instant()),
                    files,
                    outcomes.getOrDefault(Outcome.NEW, 0),
                    outcomes.getOrDefault(Outcome.CHANGED, 0) + outcomes.getOrDefault(Outcome.REJUDGED, 0),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                    outcomes.getOrDefault(Outcome.KEPT, 0),
                    tools,
                    problems.counts(),
                    problems.examples());
            store.keep(report);
            return report;
        }
    }

    private int read(Path path, Instant seen, Pipeline pipeline, ProblemLog problems) {
        if (!Files.isDirectory(path)) {
            read(path, seen, pipeline, problems, false);
            return 1;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            files.forEach(file -> read(file, seen, pipeline, problems, true));
            return files.size();
        } catch (IOException e) {
            problems.add(unreadable(path, e));
            return 0;
        }
    }

    private void read(Path file, Instant seen, Pipeline pipeline, ProblemLog problems, boolean ofFolder) {
        var origin = new ManifestOrigin(FILE_SOURCE, file.toString(), Observation.PUBLISHED, seen);
        try {
            reader.read(file, origin, new ManifestSink() {
                @Override
                public void server(Server server) {
                    pipeline.add(server);
                }

                @Override
                public void problem(ReadingProblem problem) {
                    problems.add(ofFolder ? passedOver(problem) : problem);
                }
            });
        } catch (IOException e) {
            problems.add(unreadable(file, e));
        }
    }

    /** A folder holds other files too: one that is no manifest is told, but nothing was lost. */
    private static ReadingProblem passedOver(ReadingProblem problem) {
        return problem.kind() == Kind.UNKNOWN_FORMAT
                ? new ReadingProblem(
                        Level.FIELD_ODD, problem.kind(), problem.source(), problem.place(), problem.sentence())
                : problem;
    }

    private static ReadingProblem unreadable(Path path, IOException e) {
        String sentence = switch (e) {
            case java.nio.file.NoSuchFileException missing -> "there is no such file; check the path";
            case java.nio.file.AccessDeniedException denied -> "may not be read; check its permissions";
            default -> "could not be read: " + e.getMessage();
        };
        return new ReadingProblem(Level.SOURCE_LOST, Kind.UNREADABLE, path.toString(), "", sentence);
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
