package org.placard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.RiskDecision;

class DecisionsTest {

    private static final String DIGEST = "ab".repeat(32);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @TempDir
    Path dir;

    private Decisions load(String... entries) throws IOException {
        Files.writeString(dir.resolve("ours.yaml"), "decisions:\n" + String.join("", entries));
        return Decisions.load(List.of(dir, dir.resolve("none"), dir));
    }

    private static String entry(String digest, String decision, String until) {
        return """
                  - server: a/b
                    tool: run
                    digest: "%s"
                    decision: %s
                    reason: It runs in a sandbox.
                    owner: Ada
                %s""".formatted(digest, decision, until.isEmpty() ? "" : "    until: " + until + "\n");
    }

    @Test
    void aDecisionHoldsForExactlyTheDefinitionThatWasLookedAt() throws IOException {
        Decisions decisions = load(entry(DIGEST.substring(0, 12), "accept", "\"2026-11-25\""));

        RiskDecision.Standing standing =
                decisions.of("a/b", "run", DIGEST, TODAY).orElseThrow();
        assertThat(standing.holds()).isTrue();
        assertThat(standing.words()).isEqualTo("The risk is accepted (Ada, until 2026-11-25): It runs in a sandbox.");
        assertThat(decisions.of("a/b", "other", DIGEST, TODAY)).isEmpty();
        assertThat(decisions.of("c/d", "run", DIGEST, TODAY)).isEmpty();
    }

    @Test
    void anotherDefinitionOpensItAgainAndSoDoesTheEnd() throws IOException {
        Decisions decisions = load(entry(DIGEST, "not-affected", "\"2026-11-25\""));

        assertThat(decisions.of("a/b", "run", "cd".repeat(32), TODAY).orElseThrow())
                .satisfies(standing -> {
                    assertThat(standing.state()).isEqualTo(RiskDecision.State.REOPENED);
                    assertThat(standing.words()).startsWith("Open again, as the definition is another one");
                });
        assertThat(decisions.of("a/b", "run", DIGEST, TODAY.plusDays(1)).orElseThrow())
                .satisfies(standing -> {
                    assertThat(standing.state()).isEqualTo(RiskDecision.State.EXPIRED);
                    assertThat(standing.words()).startsWith("Open again, as the decision has expired");
                });
    }

    @Test
    void theOneThatHoldsCountsHoweverManyThereAre() throws IOException {
        Decisions decisions = load(
                entry(DIGEST, "false-positive", ""),
                entry("cd".repeat(32), "accept", ""),
                entry(DIGEST, "accept", "\"2020-01-01\""));

        assertThat(decisions
                        .of("a/b", "run", DIGEST, TODAY)
                        .orElseThrow()
                        .decision()
                        .ruling())
                .isEqualTo(RiskDecision.Ruling.FALSE_POSITIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            digest: "{12}"   | digest: "abc"       | digest is not 12 to 64 hex digits
            decision: accept | decision: ignore    | there are accept, not-affected, false-positive
            owner: Ada       | owner:              | owner is no text
            owner: Ada       | by: Ada             | by is no field here
            reason: It runs  | until: soon         | until is no day
            """)
    void aWrongFileIsRefusedWithItsRepair(String right, String wrong, String sentence) throws IOException {
        String text = "decisions:\n" + entry(DIGEST, "accept", "");
        String from = right.replace("{12}", DIGEST);
        String to = from.startsWith("reason") ? wrong + "\n    reason: It runs" : wrong;
        Files.writeString(dir.resolve("ours.yaml"), text.replace(from, to));

        assertThatThrownBy(() -> Decisions.load(List.of(dir)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.yaml")
                .hasMessageContaining(sentence);
    }

    @Test
    void noFolderIsNoDecision() throws IOException {
        assertThat(Decisions.load(List.of(dir.resolve("none"))).of("a/b", "run", DIGEST, TODAY))
                .isEmpty();
    }
}
