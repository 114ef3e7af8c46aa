package org.placard.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A registry on loopback with the quirks of the real one: one row a version, ordered by name and version byte by byte, a
 * keyset cursor, an empty page after an exact multiple, tombstones that only a delta or {@code include_deleted} shows. It
 * fails where a test says so.
 */
final class StandInRegistry implements AutoCloseable {

    /** What goes wrong with one request. */
    enum Fault {
        STATUS_500,
        STATUS_429,
        CUT,
        WRONG_JSON,
        SLOW,
        HTML
    }

    /** One version of a server. */
    record Row(String name, String version, String status, boolean latest, Instant updated, String body) {

        Row as(String otherStatus, boolean isLatest, Instant at) {
            return new Row(name, version, otherStatus, isLatest, at, body);
        }
    }

    private final HttpServer server;
    private final NavigableMap<String, Row> rows = new ConcurrentSkipListMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private IntFunction<@Nullable Fault> faults = request -> null;
    private IntConsumer between = page -> {};
    private boolean snakeCase;
    private boolean emptyCursorAtTheEnd;
    private boolean withoutMeta;

    StandInRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v0.1/servers", this::list);
        server.start();
    }

    String where() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v0.1/servers";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Queries, in the order of asking. */
    List<String> asked() {
        return asked;
    }

    StandInRegistry failing(IntFunction<@Nullable Fault> by) {
        faults = by;
        return this;
    }

    /** Told the number of each page before it is answered. */
    StandInRegistry between(IntConsumer action) {
        between = action;
        return this;
    }

    StandInRegistry snakeCase() {
        snakeCase = true;
        return this;
    }

    StandInRegistry emptyCursorAtTheEnd() {
        emptyCursorAtTheEnd = true;
        return this;
    }

    StandInRegistry withoutMeta() {
        withoutMeta = true;
        return this;
    }

    /** Publishes a version; the one before is no longer the latest. */
    StandInRegistry publish(String name, String version, String more) {
        Instant now = Instant.now();
        rows.replaceAll((key, row) -> row.name.equals(name) ? row.as(row.status, false, row.updated) : row);
        put(name, version, more, now);
        return this;
    }

    /** Puts many at once, without looking for earlier versions. */
    void put(String name, String version, String more, Instant at) {
        String body = "{\"$schema\":\"https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json\","
                + "\"name\":\"" + name + "\",\"description\":\"The server " + name + ".\",\"version\":\"" + version
                + "\""
                + more + "}";
        rows.put(key(name, version), new Row(name, version, "active", true, at, body));
    }

    void withdraw(String name) {
        rows.replaceAll((key, row) -> row.name.equals(name) ? row.as("deleted", row.latest, Instant.now()) : row);
    }

    /** Removes every trace of a server. */
    void erase(String name) {
        rows.values().removeIf(row -> row.name.equals(name));
    }

    private static String key(String name, String version) {
        return name + ':' + version;
    }

    private void list(HttpExchange exchange) throws IOException {
        int request = answered.incrementAndGet();
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        between.accept(request);
        Fault fault = faults.apply(request);
        try (exchange) {
            if (fault == null) {
                send(exchange, 200, page(parameters(query)));
                return;
            }
            switch (fault) {
                case STATUS_500 -> send(exchange, 500, "{\"error\":\"no\"}");
                case STATUS_429 -> {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    send(exchange, 429, "");
                }
                case CUT -> {
                    byte[] page = page(parameters(query)).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page, 0, page.length / 2);
                    throw new IOException("cut");
                }
                case WRONG_JSON -> {
                    String page = page(parameters(query));
                    send(exchange, 200, page.substring(0, page.length() / 2));
                }
                case HTML -> send(exchange, 200, "<html><body>Bad gateway</body></html>");
                case SLOW -> {
                    byte[] page = page(parameters(query)).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    for (int i = 0; i < page.length; i += 2048) {
                        exchange.getResponseBody().write(page, i, Math.min(2048, page.length - i));
                        exchange.getResponseBody().flush();
                        Thread.sleep(1);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String each : query.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private String page(Map<String, String> parameters) {
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "30"));
        Instant since = parameters.containsKey("updated_since") ? Instant.parse(parameters.get("updated_since")) : null;
        boolean deleted = since != null || "true".equals(parameters.get("include_deleted"));
        boolean latest = "latest".equals(parameters.get("version"));
        String cursor = parameters.getOrDefault("cursor", "");
        List<Row> page = new ArrayList<>();
        String last = "";
        for (var entry : rows.tailMap(cursor, false).entrySet()) {
            Row row = entry.getValue();
            if ((deleted || !row.status.equals("deleted"))
                    && (!latest || row.latest || withoutMeta)
                    && (since == null || row.updated.isAfter(since))) {
                page.add(row);
                last = entry.getKey();
                if (page.size() == limit) {
                    break;
                }
            }
        }
        String next = page.size() == limit ? last : "";
        var out = new StringBuilder("{\"servers\":");
        if (page.isEmpty()) {
            out.append("null");
        } else {
            out.append('[');
            for (int i = 0; i < page.size(); i++) {
                out.append(i == 0 ? "" : ",").append(json(page.get(i)));
            }
            out.append(']');
        }
        out.append(",\"metadata\":{\"count\":").append(page.size());
        if (!next.isEmpty() || emptyCursorAtTheEnd) {
            out.append(snakeCase ? ",\"next_cursor\":\"" : ",\"nextCursor\":\"")
                    .append(next)
                    .append('"');
        }
        return out.append("}}").toString();
    }

    private String json(Row row) {
        if (withoutMeta) {
            return "{\"server\":" + row.body + "}";
        }
        return "{\"server\":" + row.body + ",\"_meta\":{\"io.modelcontextprotocol.registry/official\":{\"status\":\""
                + row.status + "\",\"" + (snakeCase ? "is_latest" : "isLatest") + "\":" + row.latest + ",\""
                + (snakeCase ? "updated_at" : "updatedAt") + "\":\"" + row.updated + "\"}}}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
