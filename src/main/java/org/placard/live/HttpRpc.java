package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.fetch.Answer;
import org.placard.fetch.FetchException;
import org.placard.fetch.Fetcher;
import org.placard.live.LiveException.Kind;

/** JSON-RPC over streamable HTTP: each message is a request, its answer a document or a stream of events. */
final class HttpRpc implements Rpc {

    private final Fetcher fetcher;
    private final URI address;
    private final Map<String, String> headers;
    private final long end;
    private @Nullable String session;
    private @Nullable String version;
    private boolean greeted;
    private long lastId;

    /** Nobody speaks streamable HTTP there, it seems. */
    static final class OtherTransport extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final Kind kind;

        OtherTransport(Kind kind, String message) {
            super(message);
            this.kind = kind;
        }
    }

    /** @param end by {@link System#nanoTime()} */
    HttpRpc(Fetcher fetcher, URI address, Map<String, String> headers, long end) {
        this.fetcher = fetcher;
        this.address = address;
        this.headers = headers;
        this.end = end;
    }

    @Override
    public JsonNode call(String method, ObjectNode params) throws LiveException {
        long id = ++lastId;
        try (Answer answer = send(method, Messages.request(id, method, params))) {
            if (session == null) {
                session = answer.header("Mcp-Session-Id");
            }
            int status = answer.status();
            if (status < 200 || status >= 300) {
                throw refused(status, method, answer);
            }
            greeted = true;
            JsonNode message = answer.type().equals("text/event-stream")
                    ? fromEvents(answer, id)
                    : Messages.object(new String(answer.bytes(), StandardCharsets.UTF_8));
            if (message == null || !Messages.answers(message, id)) {
                throw new LiveException(Kind.PROTOCOL, "gave no JSON-RPC answer to " + method);
            }
            return Messages.result(message, method);
        } catch (FetchException e) {
            throw failure(e);
        } catch (LiveException e) {
            throw e;
        } catch (IOException e) {
            throw lost(e, end);
        }
    }

    private static @Nullable JsonNode fromEvents(Answer answer, long id) throws IOException {
        var events = new Events(answer.body());
        for (Events.Event event = events.next(); event != null; event = events.next()) {
            JsonNode message = Messages.object(event.data());
            if (message != null && Messages.answers(message, id)) {
                return message;
            }
        }
        return null;
    }

    private LiveException refused(int status, String method, Answer answer) {
        if (status == 401 || status == 403) {
            return needsAuth(status, answer);
        }
        JsonNode error = error(answer);
        if (error != null) {
            return new LiveException(
                    Kind.ERROR,
                    "answered %s with error %s: %s"
                            .formatted(
                                    method,
                                    error.path("code").asText("?"),
                                    Messages.cut(error.path("message").asText(""))));
        }
        String sentence = "answered %s with status %d".formatted(method, status);
        if (!greeted && (status == 400 || status == 404 || status == 405 || status == 406 || status == 415)) {
            throw new OtherTransport(Kind.UNREACHABLE, sentence);
        }
        return new LiveException(Kind.UNREACHABLE, sentence);
    }

    /** The error of a JSON-RPC answer, which comes with a status that is no success as well. */
    private static @Nullable JsonNode error(Answer answer) {
        try {
            JsonNode message = Messages.object(new String(answer.bytes(), StandardCharsets.UTF_8));
            return message != null && message.path("error").isObject() && message.has("jsonrpc")
                    ? message.get("error")
                    : null;
        } catch (FetchException e) {
            return null;
        }
    }

    static LiveException needsAuth(int status, Answer answer) {
        String challenge = answer.header("WWW-Authenticate");
        return new LiveException(
                Kind.NEEDS_AUTH,
                "asks for authorisation (status %d%s)"
                        .formatted(
                                status,
                                challenge == null
                                        ? ""
                                        : ", " + Messages.cut(challenge.split("[ ,]", 2)[0])));
    }

    static LiveException failure(FetchException e) {
        Kind kind = switch (e.kind()) {
            case FORBIDDEN_ADDRESS, OPTED_OUT, ROBOTS, BAD_ADDRESS -> Kind.REFUSED;
            case NEEDS_AUTH -> Kind.NEEDS_AUTH;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case TIMEOUT -> Kind.TIMEOUT;
            case STATUS, REDIRECTS, NETWORK -> Kind.UNREACHABLE;
        };
        return new LiveException(kind, String.valueOf(e.getMessage()), e);
    }

    static LiveException lost(IOException e, long end) {
        return System.nanoTime() >= end
                ? new LiveException(Kind.TIMEOUT, "did not answer in time", e)
                : new LiveException(Kind.UNREACHABLE, "the connection failed: " + e.getMessage(), e);
    }

    static Duration left(long end) throws LiveException {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) {
            throw new LiveException(Kind.TIMEOUT, "did not answer in time");
        }
        return Duration.ofNanos(nanos);
    }

    private Answer send(String method, byte[] body) throws LiveException, FetchException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Accept", "application/json, text/event-stream");
        put(all, "Mcp-Session-Id", session);
        put(all, "MCP-Protocol-Version", version);
        all.put("Mcp-Method", method);
        return fetcher.send("POST", address, all, body, left(end));
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    @Override
    public void tell(String method) throws LiveException {
        try (Answer answer = send(method, Messages.notification(method))) {
            if (answer.status() == 401 || answer.status() == 403) {
                throw needsAuth(answer.status(), answer);
            }
        } catch (FetchException e) {
            throw failure(e);
        }
    }

    @Override
    public void speaks(String spoken) {
        version = spoken;
    }

    /** Gives a session back where there is one. */
    @Override
    public void close() {
        if (session != null) {
            try (Answer answer =
                    fetcher.send("DELETE", address, Map.of("Mcp-Session-Id", session), null, Duration.ofSeconds(5))) {
                answer.status();
            } catch (FetchException e) {
                // The server forgets it by itself.
            }
        }
    }
}
