package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.policy.Call;
import org.placard.policy.Simulation;
import org.placard.policy.Verdict;

class CallLinesTest {

    private static List<Call> read(String text) throws IOException {
        return CallLines.read("calls.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void callsAreReplayedInOrder() throws IOException {
        List<Call> calls = read("""
                {"tool":"create_invoice","time":"2026-01-01T00:00:00Z","grant":"ci"}

                {"tool":"pay","arguments":{"amount":1900.5}}
                {"tool":"pay","arguments":{"amount":400}}
                {"tool":"delete_customer"}
                {"tool":"create_refund"}
                """);
        Simulation simulation = Simulation.run(Samples.policy(), calls);
        assertThat(simulation.steps())
                .extracting(step -> step.verdict().rule())
                .containsExactly(
                        "tools.create_invoice", "tools.pay.require[0]", "tools.pay", "hide", "tools.create_refund");
        assertThat(simulation.counts())
                .isEqualTo(Map.of(Verdict.Outcome.ALLOW, 2, Verdict.Outcome.ASK, 1, Verdict.Outcome.DENY, 2));
        assertThat(calls.get(1).time()).isEqualTo(calls.getFirst().time());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | line 1 is not JSON",
                "[] | line 1 is not an object",
                "{\"name\":\"x\"} | unknown key 'name'",
                "{\"arguments\":{}} | has no tool",
                "{\"tool\":\"x\",\"arguments\":[]} | arguments that are no object",
                "{\"tool\":\"x\",\"time\":\"noon\"} | a time that is not like",
            })
    void aLineThatIsNoCallIsRefused(String line, String expected) {
        assertThatIOException()
                .isThrownBy(() -> read(line))
                .withMessageContaining("calls.jsonl")
                .withMessageContaining(expected);
    }

    @Test
    void timeGoesForward() {
        assertThatIOException()
                .isThrownBy(() -> read("""
                        {"tool":"x","time":"2026-01-02T00:00:00Z"}
                        {"tool":"x","time":"2026-01-01T00:00:00Z"}
                        """))
                .withMessageContaining("line 2")
                .withMessageContaining("sort");
    }
}
