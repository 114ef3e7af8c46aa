package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** JSON-RPC with a process, a message a line. What it writes that is no message is passed over. */
final class StdioRpc implements Rpc {

    private static final int LONGEST_COMPLAINT = 2_000;

    private final Process process;
    private final long end;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuffer complaints = new StringBuffer();
    private final Thread complaining;
    private long lastId;

    /** What came over the line. */
    private sealed interface Heard {

        record Message(JsonNode json) implements Heard {}

        record End(LiveException why) implements Heard {}
    }

    /** @param end by {@link System#nanoTime()} */
    StdioRpc(Process process, long end, long output) {
        this.process = process;
        this.end = end;
        Thread.ofVirtual().name("stdio-out").start(() -> listen(output));
        this.complaining = Thread.ofVirtual().name("stdio-err").start(this::collect);
    }

    private void listen(long output) {
        var line = new ByteArrayOutputStream();
        long left = output;
        try (InputStream in = process.getInputStream()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                left -= read;
                if (left < 0) {
                    heard.add(new Heard.End(new LiveException(
                            LiveException.Kind.TOO_LARGE, "wrote more than %,d bytes".formatted(output))));
                    return;
                }
                for (int i = 0; i < read; i++) {
                    if (some[i] == '\n') {
                        hear(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                    } else {
                        line.write(some[i]);
                    }
                }
            }
            hear(line.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The stream ends with the process.
        }
        heard.add(new Heard.End(new LiveException(LiveException.Kind.UNREACHABLE, "ended before it answered")));
    }

    private void hear(String line) {
        JsonNode message = line.isBlank() ? null : Messages.object(line);
        if (message != null) {
            heard.add(new Heard.Message(message));
        }
    }

    /** Keeps the beginning of what it says on standard error: it says why it does not start. */
    private void collect() {
        try (InputStream in = process.getErrorStream()) {
            byte[] some = new byte[4096];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (complaints.length() < LONGEST_COMPLAINT) {
                    complaints.append(new String(some, 0, read, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // The stream ends with the process.
        }
    }

    @Override
    public JsonNode call(String method, ObjectNode params) throws LiveException {
        long id = ++lastId;
        send(Messages.request(id, method, params));
        while (true) {
            switch (next(method)) {
                case Heard.Message message -> {
                    JsonNode json = message.json;
                    if (Messages.answers(json, id)) {
                        return Messages.result(json, method);
                    }
                    if (json.has("method") && json.has("id")) {
                        send(Messages.refusal(json.get("id"), json.get("method").asText()));
                    }
                }
                case Heard.End ended -> throw explained(ended.why);
            }
        }
    }

    private Heard next(String method) throws LiveException {
        try {
            @Nullable Heard next = heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw explained(
                        new LiveException(LiveException.Kind.TIMEOUT, "did not answer %s in time".formatted(method)));
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LiveException(LiveException.Kind.UNREACHABLE, "was not waited for", e);
        }
    }

    private LiveException explained(LiveException why) {
        try {
            if (why.kind() == LiveException.Kind.UNREACHABLE) {
                complaining.join(java.time.Duration.ofMillis(500));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = Messages.cut(complaints.toString());
        return said.isEmpty() ? why : new LiveException(why.kind(), why.getMessage() + "; it says: " + said, why);
    }

    @Override
    public void tell(String method) throws LiveException {
        send(Messages.notification(method));
    }

    private void send(byte[] message) throws LiveException {
        try {
            OutputStream out = process.getOutputStream();
            out.write(message);
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw explained(new LiveException(LiveException.Kind.UNREACHABLE, "ended before it answered", e));
        }
    }

    @Override
    public void speaks(String version) {
        // Over this line nobody is told.
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is about to be killed anyway.
        }
    }
}
