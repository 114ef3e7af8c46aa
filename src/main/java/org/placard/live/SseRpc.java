package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.placard.fetch.Answer;
import org.placard.fetch.FetchException;
import org.placard.fetch.Fetcher;
import org.placard.live.LiveException.Kind;

/** JSON-RPC over the older transport: one long stream of events brings the answers to messages that are sent beside it. */
final class SseRpc implements Rpc {

    private final Fetcher fetcher;
    private final URI messages;
    private final Map<String, String> headers;
    private final Answer stream;
    private final Events events;
    private final long end;
    private long lastId;

    private SseRpc(Fetcher fetcher, URI messages, Map<String, String> headers, Answer stream, Events events, long end) {
        this.fetcher = fetcher;
        this.messages = messages;
        this.headers = headers;
        this.stream = stream;
        this.events = events;
        this.end = end;
    }

    /** Opens the stream and waits until the server says where to send messages. */
    static SseRpc open(Fetcher fetcher, URI address, Map<String, String> headers, long end) throws LiveException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Accept", "text/event-stream");
        Answer stream;
        try {
            stream = fetcher.send("GET", address, all, null, HttpRpc.left(end));
        } catch (FetchException e) {
            throw HttpRpc.failure(e);
        }
        try {
            if (stream.status() == 401 || stream.status() == 403) {
                throw HttpRpc.needsAuth(stream.status(), stream);
            }
            if (stream.status() != 200 || !stream.type().equals("text/event-stream")) {
                throw new LiveException(
                        Kind.UNREACHABLE, "gives no stream of events (status %d)".formatted(stream.status()));
            }
            var events = new Events(stream.body());
            return new SseRpc(fetcher, messages(address, events), headers, stream, events, end);
        } catch (FetchException e) {
            stream.close();
            throw HttpRpc.failure(e);
        } catch (LiveException e) {
            stream.close();
            throw e;
        } catch (IOException e) {
            stream.close();
            throw HttpRpc.lost(e, end);
        }
    }

    private static URI messages(URI address, Events events) throws IOException {
        for (Events.Event event = events.next(); event != null; event = events.next()) {
            if (event.name().equals("endpoint")) {
                URI messages;
                try {
                    messages = address.resolve(event.data().strip());
                } catch (IllegalArgumentException e) {
                    throw new LiveException(Kind.PROTOCOL, "sends messages to something that is no address", e);
                }
                if (!Objects.equals(messages.getScheme(), address.getScheme())
                        || !Objects.equals(messages.getRawAuthority(), address.getRawAuthority())) {
                    throw new LiveException(Kind.PROTOCOL, "wants its messages at another host");
                }
                return messages;
            }
        }
        throw new LiveException(Kind.PROTOCOL, "its stream of events ended before it said where messages go");
    }

    @Override
    public JsonNode call(String method, ObjectNode params) throws LiveException {
        long id = ++lastId;
        send(Messages.request(id, method, params));
        try {
            for (Events.Event event = events.next(); event != null; event = events.next()) {
                JsonNode message = Messages.object(event.data());
                if (message != null && Messages.answers(message, id)) {
                    return Messages.result(message, method);
                }
            }
        } catch (FetchException e) {
            throw HttpRpc.failure(e);
        } catch (LiveException e) {
            throw e;
        } catch (IOException e) {
            throw HttpRpc.lost(e, end);
        }
        throw new LiveException(Kind.PROTOCOL, "its stream of events ended before it answered " + method);
    }

    private void send(byte[] body) throws LiveException {
        try (Answer answer = fetcher.send("POST", messages, headers, body, HttpRpc.left(end))) {
            if (answer.status() == 401 || answer.status() == 403) {
                throw HttpRpc.needsAuth(answer.status(), answer);
            }
            if (answer.status() < 200 || answer.status() >= 300) {
                throw new LiveException(Kind.UNREACHABLE, "answered a message with status " + answer.status());
            }
        } catch (FetchException e) {
            throw HttpRpc.failure(e);
        }
    }

    @Override
    public void tell(String method) throws LiveException {
        send(Messages.notification(method));
    }

    @Override
    public void speaks(String version) {
        // Over this transport nobody is told.
    }

    @Override
    public void close() {
        stream.close();
    }
}
