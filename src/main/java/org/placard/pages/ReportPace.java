package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many reports one address may send in an hour. Addresses are forgotten after it, and never written down. */
@ApplicationScoped
class ReportPace {

    static final int MOST = 10;
    private static final int MOST_IN_ALL = 300;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Integer> sent = new HashMap<>();
    private Instant until = Instant.MIN;
    private int all;

    ReportPace(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is taken from there; counts it if so. */
    synchronized boolean admits(@Nullable String address) {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            sent.clear();
            all = 0;
            until = now.plus(WINDOW);
        }
        String key = String.valueOf(address);
        if (all >= MOST_IN_ALL || sent.getOrDefault(key, 0) >= MOST) {
            return false;
        }
        all++;
        sent.merge(key, 1, Integer::sum);
        return true;
    }
}
