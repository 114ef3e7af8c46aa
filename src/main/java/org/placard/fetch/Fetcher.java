package org.placard.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.placard.fetch.FetchException.Kind;

/**
 * Fetches addresses: bounded per host and in all, in pauses, again after a failure, never where a host asks not to be
 * visited, never at an address that is not on the public internet. Safe for many (virtual) threads.
 */
public final class Fetcher implements AutoCloseable {

    private final Politeness manners;
    private final OptOut optOut;
    private final Wire wire;
    private final Turns turns;
    private final Robots robots;
    private final FetchCounts counts = new FetchCounts();

    public Fetcher(Politeness manners, AddressGuard guard, OptOut optOut) {
        this(manners, guard, optOut, Resolver.SYSTEM);
    }

    /** @param resolver finds addresses; what it finds is checked */
    public Fetcher(Politeness manners, AddressGuard guard, OptOut optOut, Resolver resolver) {
        this.manners = manners;
        this.optOut = optOut;
        this.wire = new Wire(manners, guard, resolver);
        this.turns = new Turns(manners.inAll(), manners.perHost());
        this.robots = new Robots(address -> get(address, Map.of(), false, manners.deadline()), manners.userAgent());
    }

    public FetchCounts counts() {
        return counts;
    }

    /**
     * Fetches an address, several times where it fails.
     *
     * @throws FetchException if it gave nothing in the end
     */
    public Fetched get(FetchRequest request) throws FetchException, InterruptedException {
        try {
            return tried(request);
        } catch (FetchException e) {
            counts.failed();
            throw e;
        }
    }

    /**
     * Sends a body to an address that an operator named, once, and hands over the answer as it comes.
     *
     * @param method such as {@code POST}
     * @param deadline for the answer as a whole
     */
    public Answer send(
            String method, URI address, Map<String, String> headers, byte @Nullable [] body, Duration deadline)
            throws FetchException {
        refuseOptedOut(address);
        counts.requested(false);
        return wire.send(method, address, headers, body, deadline);
    }

    private Fetched tried(FetchRequest request) throws FetchException, InterruptedException {
        long end = System.nanoTime() + manners.patience().toNanos();
        for (int attempt = 1; ; attempt++) {
            Duration asked = null;
            FetchException failure;
            try {
                return followed(request, attempt > 1, end);
            } catch (Later e) {
                asked = e.pause;
                failure = e.failure;
            } catch (FetchException e) {
                if (e.kind() != Kind.NETWORK && e.kind() != Kind.TIMEOUT) {
                    throw e;
                }
                failure = e;
            }
            Duration pause = asked != null ? asked : backOff(attempt);
            if (attempt >= manners.attempts() || System.nanoTime() + pause.toNanos() >= end) {
                throw failure;
            }
            Thread.sleep(pause);
        }
    }

    /** Half of it is certain, half is chance: many that failed together do not come back together. */
    private Duration backOff(int attempt) {
        long longest = manners.longestPause().toMillis();
        long whole = Math.min(longest, manners.firstPause().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    private Fetched followed(FetchRequest request, boolean again, long end)
            throws FetchException, InterruptedException, Later {
        URI address = request.address();
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        put(headers, "If-None-Match", request.known().etag());
        put(headers, "If-Modified-Since", request.known().lastModified());
        for (int hop = 0; hop <= manners.redirects(); hop++) {
            refuseOptedOut(address);
            if (request.heedsRobots()) {
                robots.check(address);
            }
            long left = Math.max(1, end - System.nanoTime());
            Duration deadline = manners.deadline().toNanos() < left ? manners.deadline() : Duration.ofNanos(left);
            switch (get(address, headers, again, deadline)) {
                case Reply.Moved moved -> {
                    if (!sameHost(address, moved.to)) {
                        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Authorization"));
                    }
                    address = moved.to;
                }
                case Reply.Whole whole -> {
                    return new Fetched.Content(address, whole.bytes, whole.type, whole.validators);
                }
                case Reply.Same same -> {
                    counts.wasUnchanged();
                    return new Fetched.Unchanged();
                }
            }
        }
        throw new FetchException(
                Kind.REDIRECTS, request.address(), "redirects more than %d times".formatted(manners.redirects()));
    }

    /** One request in its turn. */
    private Reply get(URI address, Map<String, String> headers, boolean again, Duration deadline)
            throws FetchException, InterruptedException, Later {
        String host = String.valueOf(address.getRawAuthority());
        Turns.Turn turn = turns.take(host, robots.gap(address, manners.gap()));
        try {
            counts.requested(again);
            try (Answer answer = wire.send("GET", address, headers, null, deadline)) {
                return reply(address, host, answer);
            }
        } finally {
            turn.close();
        }
    }

    private Reply reply(URI address, String host, Answer answer) throws FetchException, Later {
        int status = answer.status();
        if (status == 304) {
            return new Reply.Same();
        }
        if (status >= 200 && status < 300) {
            byte[] bytes = answer.bytes();
            counts.received(bytes.length);
            var validators = new Validators(answer.header("ETag"), answer.header("Last-Modified"));
            return new Reply.Whole(bytes, answer.type(), validators);
        }
        String location = answer.header("Location");
        if ((status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && location != null) {
            return new Reply.Moved(resolved(address, location));
        }
        Kind kind = status == 401 || status == 403 ? Kind.NEEDS_AUTH : Kind.STATUS;
        var failure = new FetchException(kind, address, status, "answered with status " + status);
        if (status == 429 || status == 408 || status >= 500) {
            Duration asked = retryAfter(answer.header("Retry-After"));
            if (asked != null) {
                turns.wait(host, asked);
            }
            throw new Later(failure, asked);
        }
        throw failure;
    }

    private static URI resolved(URI address, String location) throws FetchException {
        try {
            return address.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new FetchException(Kind.REDIRECTS, address, "redirects to something that is no address", e);
        }
    }

    private static boolean sameHost(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(String.valueOf(other.getScheme()))
                && String.valueOf(one.getRawAuthority()).equalsIgnoreCase(String.valueOf(other.getRawAuthority()));
    }

    /** Seconds, or the time of a day. */
    static @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String plain = value.strip();
        try {
            if (plain.matches("[0-9]{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(plain));
            }
            Instant then = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration until = Duration.between(Instant.now(), then);
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void refuseOptedOut(URI address) throws FetchException {
        if (optOut.covers(address)) {
            throw new FetchException(Kind.OPTED_OUT, address, "is on the opt-out list");
        }
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** What one request gave. */
    sealed interface Reply {

        record Whole(byte[] bytes, String type, Validators validators) implements Reply {}

        record Same() implements Reply {}

        record Moved(URI to) implements Reply {}
    }

    /** The host asks to come again later. */
    static final class Later extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient FetchException failure;
        private final transient @Nullable Duration pause;

        Later(FetchException failure, @Nullable Duration pause) {
            super(failure);
            this.failure = failure;
            this.pause = pause;
        }
    }
}
