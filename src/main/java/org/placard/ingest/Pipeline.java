package org.placard.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;
import org.placard.store.PreparedServer;

/**
 * Reading, judging and writing side by side: the caller's thread reads, a few threads judge, one writes, in the order of
 * reading. How much text is under way is bounded, so that memory is too.
 */
final class Pipeline implements AutoCloseable {

    /** Text under way, in Ki of UTF-16 units. */
    private static final int ROOM = 16 * 1024;

    private static final int TOOLS_A_BATCH = 500;
    private static final int SERVERS_A_BATCH = 200;

    /** Who takes what was judged; called by one thread. */
    interface Sink {

        void judged(List<PreparedServer> batch);

        /** A server that could not be judged. */
        void failed(Server server, Throwable cause);
    }

    /** A server on its way; without one: the end. */
    private record UnderWay(@Nullable Server server, Future<PreparedServer> judged, int weight) {}

    private final Judge judge;
    private final Sink sink;
    private final ExecutorService judges;
    private final BlockingQueue<UnderWay> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final Thread writing;
    private volatile @Nullable RuntimeException broken;

    Pipeline(Judge judge, Sink sink) {
        this.judge = judge;
        this.sink = sink;
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), 8);
        this.judges = Executors.newFixedThreadPool(threads, work -> daemon(work, "ingest-judge"));
        this.writing = daemon(this::writeAll, "ingest-writer");
        writing.start();
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hands a server over; waits while too much is under way.
     *
     * @throws IllegalStateException if writing has failed
     */
    void put(Server server) {
        int weight = Math.min(TextSize.of(server), ROOM);
        room.acquireUninterruptibly(weight);
        check();
        queue.add(new UnderWay(server, judges.submit(() -> judge.judge(server)), weight));
    }

    /**
     * Waits until everything that was handed over is written.
     *
     * @throws IllegalStateException if writing has failed
     */
    void finish() {
        end();
        check();
    }

    private void check() {
        RuntimeException cause = broken;
        if (cause != null) {
            throw new IllegalStateException("the catalogue could not be written: " + cause.getMessage(), cause);
        }
    }

    private void end() {
        queue.add(new UnderWay(null, new CompletableFuture<>(), 0));
        boolean interrupted = false;
        while (writing.isAlive()) {
            try {
                writing.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the threads; what is under way is still written. */
    @Override
    public void close() {
        end();
        judges.shutdownNow();
    }

    private void writeAll() {
        var batch = new ArrayList<PreparedServer>();
        int tools = 0;
        int weight = 0;
        while (true) {
            UnderWay next = take();
            Server server = next.server();
            if (server != null && !batch.isEmpty() && !next.judged().isDone()) {
                // Whatever is ready is written rather than kept waiting for a slow one.
                flush(batch, weight);
                tools = 0;
                weight = 0;
            }
            PreparedServer judged = server == null ? null : judged(server, next.judged());
            weight += next.weight();
            if (judged != null) {
                batch.add(judged);
                tools += judged.server().tools().size();
            }
            if (server == null || tools >= TOOLS_A_BATCH || batch.size() >= SERVERS_A_BATCH || batch.isEmpty()) {
                flush(batch, weight);
                tools = 0;
                weight = 0;
            }
            if (server == null) {
                return;
            }
        }
    }

    private UnderWay take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread; the end comes through the queue.
                continue;
            }
        }
    }

    private @Nullable PreparedServer judged(Server server, Future<PreparedServer> future) {
        if (broken != null) {
            return null;
        }
        while (true) {
            try {
                return future.get();
            } catch (ExecutionException e) {
                sink.failed(server, e.getCause() == null ? e : e.getCause());
                return null;
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    private void flush(List<PreparedServer> batch, int weight) {
        try {
            if (!batch.isEmpty() && broken == null) {
                sink.judged(List.copyOf(batch));
            }
        } catch (RuntimeException e) {
            broken = e;
        } finally {
            batch.clear();
            room.release(weight);
        }
    }
}
