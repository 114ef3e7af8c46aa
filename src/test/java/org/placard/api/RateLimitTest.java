package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void soManyGoThroughAndThenOneByOne() {
        var limit = new RateLimit(60);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.ask("a", 0)).isZero();
        }
        assertThat(limit.ask("a", 0)).isEqualTo(1);
        assertThat(limit.ask("b", 0)).isZero();
        assertThat(limit.ask("a", SECOND)).isZero();
        assertThat(limit.ask("a", SECOND)).isEqualTo(1);
        assertThat(limit.ask("a", 3600 * SECOND)).isZero();
    }

    @Test
    void whoComesBackAsToldGoesThrough() {
        var limit = new RateLimit(7);
        long now = 0;
        for (int i = 0; i < 7; i++) {
            limit.ask("a", now);
        }
        for (int i = 0; i < 100; i++) {
            int wait = limit.ask("a", now);
            assertThat(wait).isBetween(1, 9);
            now += wait * SECOND;
            assertThat(limit.ask("a", now)).isZero();
        }
    }

    @Test
    void aClientIsAnAddressOrItsNetwork() {
        assertThat(RateLimit.client("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(RateLimit.client("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(RateLimit.client("2001:db8:1:2::6")).isEqualTo("2001:db8:1:2");
        assertThat(RateLimit.client("2001:db8::6")).isEqualTo("2001:db8");
        assertThat(RateLimit.client("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo("fe80:0:0:0");
        assertThat(RateLimit.client("::1")).isEqualTo("::1");
    }
}
