package org.placard.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A host on loopback that answers as a test says, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        exchanges.add(exchange);
        Reply reply = replies.get(exchange.getRequestURI().getPath());
        if (reply == null) {
            status(exchange, 404, "");
        } else {
            reply.to(exchange);
        }
        exchange.close();
    }

    public StandIn on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public StandIn on(String path, int status, String body) {
        return on(path, exchange -> status(exchange, status, body));
    }

    /** Answers with a whole body. */
    public static void status(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Paths and queries, in the order of asking. */
    public List<String> asked() {
        return asked;
    }

    /** The requests for a path, with their headers. */
    public List<HttpExchange> exchanges(String path) {
        return exchanges.stream()
                .filter(e -> e.getRequestURI().getPath().equals(path))
                .toList();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
