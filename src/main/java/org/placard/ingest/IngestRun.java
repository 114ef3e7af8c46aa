package org.placard.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;
import org.placard.store.CatalogStore;
import org.placard.store.Outcome;
import org.placard.store.PreparedServer;

/** One ingest on its way. */
final class IngestRun implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IngestRun.class.getName());

    private final ManifestReader reader;
    private final CatalogStore store;
    private final IndexFollower follower;
    private final Problems problems;
    private final Tallies tallies;
    private final Instant seen;
    private final Consumer<String> progress;
    private final Pipeline pipeline;
    private final Map<String, Path> readFrom = new HashMap<>();

    IngestRun(
            ManifestReader reader,
            CatalogStore store,
            Judge judge,
            IndexFollower follower,
            Problems problems,
            Tallies tallies,
            Instant seen,
            Consumer<String> progress) {
        this.reader = reader;
        this.store = store;
        this.follower = follower;
        this.problems = problems;
        this.tallies = tallies;
        this.seen = seen;
        this.progress = progress;
        this.pipeline = new Pipeline(judge, new Storing());
    }

    void read(ManifestFiles.Found found) {
        Path file = found.path();
        var origin = new ManifestOrigin(Ingest.FILE_SOURCE, file.toString(), Observation.PUBLISHED, seen);
        var sink = new FileSink(found);
        try {
            reader.read(file, origin, sink);
        } catch (IOException e) {
            sink.problem(ManifestFiles.lost(file, Kind.UNREADABLE, "could not be read: " + reason(e)));
        } catch (BrokenStore e) {
            throw e.cause;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "reading " + file, e);
            sink.problem(ManifestFiles.lost(file, Kind.MALFORMED, "could not be read: " + reason(e)));
        }
        if (!sink.told) {
            sink.problem(ManifestFiles.lost(file, Kind.MISSING_FIELD, "holds no server and no tool"));
        }
    }

    /** Waits until all is stored. */
    void finish() {
        pipeline.finish();
    }

    @Override
    public void close() {
        pipeline.close();
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Ends the reading of a file: there is no sense in more. */
    private static final class BrokenStore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException cause;

        BrokenStore(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private final class FileSink implements ManifestSink {

        private final Path file;
        private final boolean below;
        private boolean told;

        FileSink(ManifestFiles.Found found) {
            this.file = found.path();
            this.below = found.below();
        }

        @Override
        public void server(Server server) {
            told = true;
            Path before = readFrom.putIfAbsent(server.id(), file);
            if (before != null) {
                problem(new ReadingProblem(
                        Level.ITEM_LOST,
                        Kind.DUPLICATE_NAME,
                        file.toString(),
                        server.id(),
                        "the server was already read from %s; what this file says of it was not taken"
                                .formatted(before)));
                return;
            }
            try {
                pipeline.put(server);
            } catch (IllegalStateException e) {
                throw new BrokenStore(e);
            }
        }

        @Override
        public void problem(ReadingProblem problem) {
            told |= problem.level() == Level.SOURCE_LOST || problem.level() == Level.ITEM_LOST;
            problems.add(below && problem.kind() == Kind.UNKNOWN_FORMAT ? passedOver(problem) : problem);
        }
    }

    /** A folder holds other files too: one that is no manifest is told, but nothing was lost. */
    private static ReadingProblem passedOver(ReadingProblem problem) {
        return new ReadingProblem(
                Level.FIELD_ODD, problem.kind(), problem.source(), problem.place(), problem.sentence());
    }

    private final class Storing implements Pipeline.Sink {

        @Override
        public void judged(List<PreparedServer> batch) {
            List<Outcome> outcomes;
            try {
                outcomes = store.replace(batch);
            } catch (RuntimeException e) {
                if (batch.size() == 1) {
                    failed(batch.getFirst().server(), e);
                    return;
                }
                LOG.log(System.Logger.Level.WARNING, "storing several servers at once; now one by one", e);
                batch.forEach(server -> judged(List.of(server)));
                return;
            }
            boolean wrote = false;
            for (int i = 0; i < batch.size(); i++) {
                tallies.add(outcomes.get(i), batch.get(i).server().tools().size());
                wrote |= outcomes.get(i).wrote();
            }
            if (wrote) {
                follower.nudge();
            }
            progress.accept("%,d tools of %,d servers, %,d problems"
                    .formatted(tallies.tools(), tallies.servers(), problems.count()));
        }

        @Override
        public void failed(Server server, Throwable cause) {
            LOG.log(System.Logger.Level.WARNING, "the server " + server.id(), cause);
            problems.add(new ReadingProblem(
                    Level.ITEM_LOST,
                    Kind.MALFORMED,
                    server.provenance().origin(),
                    server.id(),
                    "the server could not be judged and stored: " + reason(cause)));
        }
    }
}
