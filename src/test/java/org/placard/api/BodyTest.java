package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void isPackedOnlyForWhoTakesThat() {
        assertThat(Body.acceptsGzip("gzip, deflate, br")).isTrue();
        assertThat(Body.acceptsGzip("br;q=1, gzip;q=0.5")).isTrue();
        assertThat(Body.acceptsGzip("gzip;q=0")).isFalse();
        assertThat(Body.acceptsGzip("identity")).isFalse();
        assertThat(Body.acceptsGzip(null)).isFalse();
    }

    @Test
    void aShortOneIsNotPacked() {
        assertThat(Body.of(new byte[100]).gzip()).isEmpty();
        assertThat(Body.of(new byte[10_000]).gzip()).isNotEmpty().hasSizeLessThan(1_000);
    }
}
