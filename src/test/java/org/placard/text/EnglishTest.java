package org.placard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "delete, deletes, deleting, deleted",
        "drop, drops, dropping, dropped",
        "copy, copies, copying, copied",
        "fetch, fetches, fetching, fetched",
        "fix, fixes, fixing, fixed",
        "play, plays, playing, played",
        "agree, agrees, agreeing, agreed"
    })
    void inflectsRegularVerbs(String verb, String third, String gerund, String past) {
        assertThat(English.plural(verb)).isEqualTo(third);
        assertThat(English.gerund(verb)).isEqualTo(gerund);
        assertThat(English.past(verb)).isEqualTo(past);
    }

    @Test
    void knowsBothSidesOfTheOcean() {
        assertThat(English.otherSpellings("analyze")).contains("analyse");
        assertThat(English.otherSpellings("organise")).contains("organize");
        assertThat(English.doubled("cancel", "ed")).containsExactly("cancelled");
    }
}
