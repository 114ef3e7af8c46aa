package org.placard.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.placard.model.Provenance.Observation;
import org.placard.model.ServerCoverage;
import org.placard.store.Precedence.Seen;

class PrecedenceTest {

    @Test
    void aLaterObservationOfTheSameRankReplacesAnEarlierOne() {
        for (Observation observation : Observation.values()) {
            assertThat(Precedence.replaces(defined("a", observation), defined("b", observation)))
                    .isTrue();
        }
    }

    @Test
    void liveComesBeforePublishedBeforeExtractedBeforeBundled() {
        Observation[] ranks = Observation.values();
        for (int lesser = 0; lesser < ranks.length; lesser++) {
            for (int better = lesser + 1; better < ranks.length; better++) {
                assertThat(Precedence.replaces(defined("a", ranks[better]), defined("b", ranks[lesser])))
                        .isTrue();
                assertThat(Precedence.replaces(defined("a", ranks[lesser]), defined("b", ranks[better])))
                        .isFalse();
            }
        }
    }

    @Test
    void nothingNeverReplacesToolsHoweverWellItWasObserved() {
        for (ServerCoverage coverage : ServerCoverage.values()) {
            if (!coverage.judged()) {
                var nothing = new Seen("a", Observation.LIVE, coverage);
                Seen bundled = defined("bundled", Observation.BUNDLED);
                assertThat(Precedence.replaces(nothing, bundled)).isFalse();
                assertThat(Precedence.replaces(bundled, nothing)).isTrue();
            }
        }
    }

    @Test
    void anotherObserversBareNamesReplaceWhatIsBundledButNoPublishedDefinition() {
        var names = new Seen("list", Observation.PUBLISHED, ServerCoverage.NAMED);

        assertThat(Precedence.replaces(names, defined("file", Observation.PUBLISHED)))
                .isFalse();
        assertThat(Precedence.replaces(names, defined("list", Observation.PUBLISHED)))
                .isTrue();
        assertThat(Precedence.replaces(names, defined("bundled", Observation.BUNDLED)))
                .isTrue();
    }

    private static Seen defined(String source, Observation observation) {
        return new Seen(source, observation, ServerCoverage.DEFINED);
    }
}
