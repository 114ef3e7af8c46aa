package org.placard.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;
import org.placard.store.CatalogStore;
import org.placard.store.Outcome;
import org.placard.store.PreparedServer;

/**
 * Judges servers on all cores and stores them in the order in which they came, several whole servers a transaction.
 * The queue is bounded, so that a reader faster than the database waits instead of filling the memory.
 */
final class Pipeline implements AutoCloseable {

    private static final int SERVERS_WAITING = 64;
    private static final int TOOLS_A_TRANSACTION = 400;

    private static final Future<PreparedServer> END = new FutureTask<>(() -> {
        throw new CancellationException();
    });

    private final Judge judge;
    private final CatalogStore store;
    private final Consumer<String> progress;
    private final ExecutorService judging =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final BlockingQueue<Future<PreparedServer>> waiting = new ArrayBlockingQueue<>(SERVERS_WAITING);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Thread writer;
    private volatile @Nullable RuntimeException failure;
    private volatile int tools;

    Pipeline(Judge judge, CatalogStore store, Consumer<String> progress) {
        this.judge = judge;
        this.store = store;
        this.progress = progress;
        this.writer = Thread.ofPlatform().name("ingest-writer").start(this::write);
    }

    /** Takes a server over; waits while too many are under way. */
    void add(Server server) {
        throwFailure();
        put(judging.submit(() -> judge.prepare(server)));
    }

    /** Waits until everything is stored. */
    Map<Outcome, Integer> finish() {
        put(END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing", e);
        }
        throwFailure();
        return outcomes;
    }

    int tools() {
        return tools;
    }

    private void put(Future<PreparedServer> prepared) {
        try {
            waiting.put(prepared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private void write() {
        var batch = new ArrayList<PreparedServer>();
        int inBatch = 0;
        try {
            for (Future<PreparedServer> next = waiting.take(); next != END; next = waiting.take()) {
                if (failure != null) {
                    continue; // drains the queue, so that the reader is not stuck
                }
                PreparedServer server = next.get();
                batch.add(server);
                inBatch += server.server().tools().size();
                if (inBatch >= TOOLS_A_TRANSACTION || batch.size() >= SERVERS_WAITING) {
                    inBatch = store(batch);
                }
            }
            if (failure == null) {
                store(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new IllegalStateException("interrupted while storing", e);
        } catch (ExecutionException e) {
            fail(new IllegalStateException("a server could not be judged", e.getCause()));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(RuntimeException e) {
        failure = e;
        // Whoever is waiting for room in the queue, or comes later, gets it and is told.
        try {
            while (waiting.take() != END) {
                continue;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int store(List<PreparedServer> batch) {
        for (Outcome outcome : store.replace(List.copyOf(batch))) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
        int stored = tools;
        for (PreparedServer server : batch) {
            stored += server.server().tools().size();
        }
        tools = stored;
        progress.accept("%,d tools stored".formatted(stored));
        batch.clear();
        return 0;
    }

    private void throwFailure() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        judging.shutdownNow();
        writer.interrupt();
    }
}
