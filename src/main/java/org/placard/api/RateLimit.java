package org.placard.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may ask: so many requests at once, and as many again spread over each minute. Remembers the
 * clients that asked last, a bounded number of them.
 */
final class RateLimit {

    private static final int MOST_CLIENTS = 20_000;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param perMinute at least 1 */
    RateLimit(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a limit lets at least one request a minute through, not " + perMinute);
        }
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    /**
     * Counts a request.
     *
     * @param now {@link System#nanoTime()}
     * @return 0 if it may go through, else after how many seconds one will
     */
    synchronized int ask(String client, long now) {
        Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(perMinute, now));
        bucket.left = Math.min(perMinute, bucket.left + (now - bucket.at) * perMinute / NANOS_PER_MINUTE);
        bucket.at = now;
        if (bucket.left >= 1) {
            bucket.left--;
            return 0;
        }
        return (int) Math.ceil((1 - bucket.left) * 60 / perMinute);
    }

    /** The client behind an address: of IPv6 the network, since a caller has all of its addresses. */
    static String client(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        String[] groups = plain.split(":", -1);
        if (groups.length < 4 || plain.startsWith("::")) {
            return plain;
        }
        int shortened = plain.indexOf("::");
        String head = shortened < 0 ? plain : plain.substring(0, shortened);
        String[] first = head.split(":", -1);
        return first.length < 4 ? head : String.join(":", first[0], first[1], first[2], first[3]);
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
