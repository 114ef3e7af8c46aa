package org.placard.fetch;

import java.time.Duration;

/**
 * How a host is treated, and what is not put up with.
 *
 * @param userAgent names the program and where to complain
 * @param perHost requests to one host at a time
 * @param inAll requests at a time
 * @param gap at least so long between the beginnings of two requests to one host
 * @param attempts how often an address is tried in all
 * @param firstPause before the second attempt; doubled for each further one, up to {@code longestPause}, with jitter
 * @param connect for a connection
 * @param silence between two bytes
 * @param deadline for one attempt as a whole, body included
 * @param patience for all attempts and pauses together
 * @param redirects followed in a row
 * @param bytes of a body as sent
 * @param unpacked of a body after unpacking
 */
public record Politeness(
        String userAgent,
        int perHost,
        int inAll,
        Duration gap,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration connect,
        Duration silence,
        Duration deadline,
        Duration patience,
        int redirects,
        long bytes,
        long unpacked) {

    private static final String AGENT = "Placard/0.1 (+https://github.com/placard-catalog/placard)";

    /** Two requests a second to a host, one at a time. */
    public static final Politeness DEFAULT = new Politeness(
            AGENT,
            1,
            16,
            Duration.ofMillis(500),
            5,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            5,
            16L << 20,
            64L << 20);

    public Politeness {
        if (userAgent.isBlank() || perHost < 1 || inAll < 1 || attempts < 1 || redirects < 0) {
            throw new IllegalArgumentException("a fetcher has a name, and at least one request and one attempt");
        }
        if (bytes < 1 || unpacked < 1 || gap.isNegative() || !deadline.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException("a fetcher's limits are positive");
        }
    }

    /** The same with other pauses: between requests, and after a failure. */
    public Politeness pausing(Duration between, Duration first, Duration longest) {
        return new Politeness(
                userAgent, perHost, inAll, between, attempts, first, longest, connect, silence, deadline, patience,
                redirects, bytes, unpacked);
    }

    /** The same with other time limits. */
    public Politeness within(Duration ofSilence, Duration ofAnAttempt, Duration inTotal) {
        return new Politeness(
                userAgent,
                perHost,
                inAll,
                gap,
                attempts,
                firstPause,
                longestPause,
                connect,
                ofSilence,
                ofAnAttempt,
                inTotal,
                redirects,
                bytes,
                unpacked);
    }

    /** The same with other sizes. */
    public Politeness upTo(long sent, long afterUnpacking) {
        return new Politeness(
                userAgent,
                perHost,
                inAll,
                gap,
                attempts,
                firstPause,
                longestPause,
                connect,
                silence,
                deadline,
                patience,
                redirects,
                sent,
                afterUnpacking);
    }

    /** The same with other numbers of requests at a time. */
    public Politeness atATime(int toOneHost, int altogether) {
        return new Politeness(
                userAgent,
                toOneHost,
                altogether,
                gap,
                attempts,
                firstPause,
                longestPause,
                connect,
                silence,
                deadline,
                patience,
                redirects,
                bytes,
                unpacked);
    }
}
