package org.placard.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.placard.fetch.FetchException.Kind;

/** Every host's robots.txt, asked for once a day; one that cannot be had for the host's own fault forbids everything. */
final class Robots {

    private static final long KEPT_NANOS = TimeUnit.DAYS.toNanos(1);
    private static final long KEPT_AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int LONGEST = 500 * 1024;

    /** Sends one request. */
    interface Asking {
        Fetcher.Reply get(URI address) throws IOException, InterruptedException;
    }

    private record Known(RobotsRules rules, long until) {}

    private final Asking asking;
    private final String token;
    private final ConcurrentMap<String, Known> hosts = new ConcurrentHashMap<>();

    Robots(Asking asking, String userAgent) {
        this.asking = asking;
        this.token = userAgent.split("[/ ]", 2)[0];
    }

    void check(URI address) throws FetchException, InterruptedException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        if (!rules(address).allows(whole)) {
            throw new FetchException(Kind.ROBOTS, address, "the host's robots.txt asks not to be visited there");
        }
    }

    /** The pause that the host asks for, where it is a longer one. */
    Duration gap(URI address, Duration least) {
        Known known = hosts.get(key(address));
        Duration asked = known == null ? null : known.rules.delay();
        return asked != null && asked.compareTo(least) > 0 ? asked : least;
    }

    private static String key(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private RobotsRules rules(URI address) throws FetchException, InterruptedException {
        String key = key(address);
        Known known = hosts.get(key);
        if (known == null || System.nanoTime() - known.until > 0) {
            known = asked(key, address);
            hosts.put(key, known);
        }
        return known.rules;
    }

    private Known asked(String key, URI address) throws FetchException, InterruptedException {
        try {
            URI robots = URI.create(key + "/robots.txt");
            for (int hop = 0; hop < 5; hop++) {
                switch (asking.get(robots)) {
                    case Fetcher.Reply.Whole whole -> {
                        int length = Math.min(whole.bytes().length, LONGEST);
                        String text = new String(whole.bytes(), 0, length, StandardCharsets.UTF_8);
                        return kept(RobotsRules.parse(text, token), KEPT_NANOS);
                    }
                    case Fetcher.Reply.Moved moved -> robots = moved.to();
                    case Fetcher.Reply.Same same -> {
                        return kept(RobotsRules.ALLOW_ALL, KEPT_NANOS);
                    }
                }
            }
            return kept(RobotsRules.ALLOW_ALL, KEPT_NANOS);
        } catch (Fetcher.Later e) {
            return kept(RobotsRules.ALLOW_NOTHING, KEPT_AFTER_FAILURE_NANOS);
        } catch (FetchException e) {
            return switch (e.kind()) {
                // Not there, or not for us to read: nothing is forbidden.
                case STATUS, NEEDS_AUTH, TOO_LARGE, REDIRECTS -> kept(RobotsRules.ALLOW_ALL, KEPT_NANOS);
                // The host itself cannot be had: say that, it is the better reason.
                case BAD_ADDRESS, FORBIDDEN_ADDRESS, ROBOTS, OPTED_OUT, TIMEOUT, NETWORK ->
                    throw new FetchException(e.kind(), address, String.valueOf(e.getMessage()), e);
            };
        } catch (IOException e) {
            throw new FetchException(Kind.NETWORK, address, String.valueOf(e.getMessage()), e);
        }
    }

    private static Known kept(RobotsRules rules, long nanos) {
        return new Known(rules, System.nanoTime() + nanos);
    }
}
