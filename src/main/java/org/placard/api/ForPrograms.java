package org.placard.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What programs elsewhere may do with the API and the files: scripts of any site may read, since there is nothing secret
 * in it and no cookie goes along; and each client may ask only so often. On loopback {@link Guard} refuses other sites,
 * and nothing is limited unless the operator wants that too.
 */
@ApplicationScoped
class ForPrograms {

    /** After {@link Guard}. */
    private static final int AFTER_GUARD = 9_000;

    /** What is asked with a body and changes nothing. */
    private static final Set<String> READING_POSTS = Set.of("/api/v1/classify", "/api/v1/tools:batch");

    private final @Nullable RateLimit limit;
    private final boolean crossOrigin;

    ForPrograms(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "placard.api.requests-per-minute", defaultValue = "600") int perMinute,
            @ConfigProperty(name = "placard.api.limit-on-loopback", defaultValue = "false") boolean onLoopbackToo,
            @ConfigProperty(name = "placard.api.cross-origin-reads", defaultValue = "true") boolean crossOrigin)
            throws UnknownHostException {
        boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
        this.limit = perMinute > 0 && (!loopback || onLoopbackToo) ? new RateLimit(perMinute) : null;
        this.crossOrigin = crossOrigin;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_GUARD);
    }

    void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith("/api/") && !path.startsWith("/data/") && !path.endsWith("/policy.json")) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        boolean read = request.method() == HttpMethod.GET
                || request.method() == HttpMethod.HEAD
                || request.method() == HttpMethod.POST && READING_POSTS.contains(path);
        boolean preflight =
                request.method() == HttpMethod.OPTIONS && request.getHeader("Access-Control-Request-Method") != null;
        if (crossOrigin && (read || preflight)) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Expose-Headers", "ETag, Retry-After, Content-Range, Catalog-Revision");
        }
        if (crossOrigin && preflight) {
            allow(context.response(), READING_POSTS.contains(path));
            return;
        }
        int wait = wait(request);
        if (wait > 0) {
            context.response().putHeader("Retry-After", String.valueOf(wait));
            Guard.refuse(
                    context,
                    Problem.TOO_MANY_REQUESTS,
                    "More than %d requests a minute.".formatted(limit == null ? 0 : limit.perMinute()));
            return;
        }
        context.next();
    }

    private int wait(HttpServerRequest request) {
        if (limit == null || request.remoteAddress() == null) {
            return 0;
        }
        String address = request.remoteAddress().hostAddress();
        return limit.ask(RateLimit.client(address == null ? "" : address), System.nanoTime());
    }

    private static void allow(HttpServerResponse response, boolean post) {
        response.setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", post ? "POST, OPTIONS" : "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match, If-Range, Range")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }
}
