package org.placard.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes before anything else. A service on loopback answers only to its own names, so that a web
 * page in the operator's browser can neither rebind a name to it nor script it; every answer carries the headers that
 * keep a browser from running what publishers wrote.
 */
@ApplicationScoped
class Guard {

    static final int MAX_BODY = 8 * 1024 * 1024;

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int FIRST = 10_000;

    private final boolean onLoopback;

    Guard(@ConfigProperty(name = "quarkus.http.host") String host) throws UnknownHostException {
        onLoopback = InetAddress.getByName(host).isLoopbackAddress();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        // Not no-referrer: with it a browser sends its own forms with the origin "null", which is foreign.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (onLoopback && !isOwnName(hostOf(request.getHeader("Host")))) {
            refuse(context, Problem.FOREIGN_HOST, "Host: " + request.getHeader("Host"));
        } else if (onLoopback && isForeign(request.getHeader("Origin"))) {
            refuse(context, Problem.FOREIGN_ORIGIN, "Origin: " + request.getHeader("Origin"));
        } else if (isTooLong(request.getHeader("Content-Length"))) {
            refuse(context, Problem.BODY_TOO_LARGE, "Content-Length: " + request.getHeader("Content-Length"));
        } else {
            context.next();
        }
    }

    private static boolean isOwnName(@Nullable String host) {
        return host != null && LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The host of a {@code Host} header, without its port; an IPv6 address keeps its brackets. */
    private static @Nullable String hostOf(@Nullable String header) {
        if (header == null) {
            return null;
        }
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        return end <= 0 ? header : header.substring(0, end);
    }

    private static boolean isForeign(@Nullable String origin) {
        if (origin == null) {
            return false;
        }
        try {
            return !isOwnName(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isTooLong(@Nullable String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength) > MAX_BODY;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    static void refuse(RoutingContext context, Problem problem, String detail) {
        var body = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", detail)
                .put("help", problem.help());
        // A body that is not read would be taken for the next request; HTTP/2 knows no such header.
        if (context.request().version() != HttpVersion.HTTP_2 && problem != Problem.TOO_MANY_REQUESTS) {
            context.response().putHeader("Connection", "close");
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }
}
