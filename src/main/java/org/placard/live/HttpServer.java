package org.placard.live;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.placard.fetch.Fetcher;

/**
 * Asks a server at an address for its tools: over streamable HTTP, or the older SSE where it does not know that.
 *
 * @param headers such as an operator's own credentials; none are sent otherwise
 * @param limit for all of it
 */
public record HttpServer(URI address, Map<String, String> headers, Duration limit) {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    public HttpServer {
        headers = Map.copyOf(headers);
    }

    /** @throws LiveException if it gave no list */
    public Listed list(Fetcher fetcher) throws LiveException {
        long end = System.nanoTime() + limit.toNanos();
        LiveException streamable;
        try (var rpc = new HttpRpc(fetcher, address, headers, end)) {
            return Conversation.with(rpc);
        } catch (HttpRpc.OtherTransport e) {
            streamable = new LiveException(e.kind, String.valueOf(e.getMessage()), e);
        }
        try (var rpc = SseRpc.open(fetcher, address, headers, end)) {
            return Conversation.with(rpc);
        } catch (LiveException e) {
            if (e.kind() == LiveException.Kind.NEEDS_AUTH) {
                throw e;
            }
            streamable.addSuppressed(e);
            throw streamable;
        }
    }
}
