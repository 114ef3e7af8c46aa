package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void theIntervalIsWilsons() {
        // Published example: 81 of 263 gives 0.2553 to 0.3662.
        Share share = new Share(81, 263);

        assertThat(share.value()).isCloseTo(0.308, within(0.0005));
        assertThat(share.low()).isCloseTo(0.2553, within(0.0002));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0002));
    }

    @Test
    void allAndNoneStayWithinTheirEnds() {
        assertThat(new Share(20, 20).high()).isEqualTo(1);
        assertThat(new Share(20, 20).low()).isCloseTo(0.8389, within(0.0002));
        assertThat(new Share(0, 20).low()).isZero();
    }

    @Test
    void ofNothingNothingIsKnown() {
        Share share = new Share(0, 0);

        assertThat(share.value()).isNaN();
        assertThat(share.low()).isZero();
        assertThat(share.high()).isEqualTo(1);
    }

    @Test
    void moreHitsThanTriesAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessage("3 of 2 is no share");
    }
}
