package org.placard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesReleaseTest {

    @Test
    void releasesAreComparedNumberByNumber() {
        assertThat(RulesRelease.older("0.9.0-aaaa", "0.10.0-aaaa")).isTrue();
        assertThat(RulesRelease.older("0.10.0-aaaa", "0.9.0-aaaa")).isFalse();
        assertThat(RulesRelease.older("1.0-aaaa", "1.0.1-aaaa")).isTrue();
    }

    @Test
    void theHashMakesNoReleaseOlder() {
        assertThat(RulesRelease.older("0.1.0-aaaa", "0.1.0-bbbb")).isFalse();
        assertThat(RulesRelease.older("0.1.0-bbbb", "0.1.0-aaaa")).isFalse();
        assertThat(RulesRelease.older("0.1-aaaa", "0.1.0-bbbb")).isFalse();
    }

    @Test
    void whatIsNoReleaseIsNeverTheNewerOne() {
        assertThat(RulesRelease.older("0.1.0-aaaa", "nonsense")).isFalse();
        assertThat(RulesRelease.older("nonsense", "0.1.0-aaaa")).isTrue();
    }
}
