package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void aFileIsNamedWithoutWhereItLies() {
        assertThat(Wording.place("/srv/manifests/tools.json")).isEqualTo("tools.json");
        assertThat(Wording.place("C:\\manifests\\tools.json")).isEqualTo("tools.json");
        assertThat(Wording.place("https://example.com/a/tools.json")).isEqualTo("https://example.com/a/tools.json");
        assertThat(Wording.place("tools.json")).isEqualTo("tools.json");
    }

    @Test
    void countsAndListsReadAsSentencesDo() {
        assertThat(Wording.count(1, "tool")).isEqualTo("1 tool");
        assertThat(Wording.count(28921, "tool")).isEqualTo("28,921 tools");
        assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Wording.small("MCP servers")).isEqualTo("MCP servers");
        assertThat(Wording.small("Only returns")).isEqualTo("only returns");
    }

    @Test
    void barsFillTheWholeAndShowWhatIsTiny() {
        var bars = Bars.of(List.of("critical", "high", "low"), List.of(1L, 0L, 28_000L));

        assertThat(bars).extracting(Bars::tone).containsExactly("critical", "low");
        assertThat(bars.getFirst().width()).isGreaterThanOrEqualTo(2);
        assertThat(bars.getLast().at() + bars.getLast().width()).isEqualTo(1000);
        assertThat(Bars.of(List.of("low"), List.of(0L))).isEmpty();
    }
}
