package org.placard.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;

class DigestsTest {

    private static Tool tool(@Nullable String schema) {
        return new Tool("n", null, Description.of("Does."), null, List.of(), Hints.NONE, schema, null, List.of());
    }

    @Test
    void theDigestIsThatOfTheCanonicalJson() {
        // printf '{"description":"Does.","inputSchema":{"a":1,"b":[1.5,true]},"name":"n"}' | sha256sum
        assertThat(Digests.of(tool("{\"b\":[1.50,true],\"a\":1.0}")))
                .isEqualTo("5782c9e61ef2ef6456e6a3d05bf1dd3713bf118105ae107f89c8243c82b4e92b");
    }

    @Test
    void orderAndBlanksDoNotMatter() {
        assertThat(Digests.of(tool("{\"a\": {\"x\":1, \"y\":2}, \"b\": 1e2}")))
                .isEqualTo(Digests.of(tool("{\"b\":100,\"a\":{\"y\":2,\"x\":1}}")));
    }

    @Test
    void everyTextMatters() {
        Tool plain = tool("{}");
        Stream<Tool> others = Stream.of(
                plain.renamed("m"),
                tool("{\"a\":1}"),
                tool(null),
                new Tool("n", "T", plain.description(), null, List.of(), Hints.NONE, "{}", null, List.of()),
                new Tool("n", null, Description.of("Does!"), null, List.of(), Hints.NONE, "{}", null, List.of()),
                new Tool("n", null, Description.EMPTY, null, List.of(), Hints.NONE, "{}", null, List.of()),
                new Tool("n", null, Description.NOT_CARRIED, null, List.of(), Hints.NONE, "{}", null, List.of()),
                new Tool("n", null, plain.description(), "Ours.", List.of(), Hints.NONE, "{}", null, List.of()),
                new Tool("n", null, plain.description(), null, List.of(), Hints.NONE, "{}", "{}", List.of()),
                new Tool(
                        "n",
                        null,
                        plain.description(),
                        null,
                        List.of(),
                        new Hints(false, null, null, null, null),
                        "{}",
                        null,
                        List.of()),
                new Tool(
                        "n",
                        null,
                        plain.description(),
                        null,
                        List.of(Parameter.named("p")),
                        Hints.NONE,
                        null,
                        null,
                        List.of()),
                new Tool(
                        "n",
                        null,
                        plain.description(),
                        null,
                        List.of(),
                        Hints.NONE,
                        "{}",
                        null,
                        List.of(new Passage("description.cut", "and more"))));
        List<String> digests =
                Stream.concat(Stream.of(plain), others).map(Digests::of).toList();

        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void withoutItsNameADefinitionIsTheSame() {
        assertThat(Digests.withoutName(tool("{}").renamed("other"))).isEqualTo(Digests.withoutName(tool("{}")));
        assertThat(Digests.withoutName(tool("{}"))).isNotEqualTo(Digests.of(tool("{}")));
    }

    @Test
    void whatHasNoCanonicalFormStillHasADigest() {
        assertThat(Digests.of(tool("{\"a\":1e999}"))).isNotEqualTo(Digests.of(tool("{\"a\":2e999}")));
        assertThat(Digests.of(tool("no json"))).hasSize(64);
        Tool odd = new Tool(
                "a\"b\\c\n\ud800", null, Description.EMPTY, null, List.of(), Hints.NONE, null, null, List.of());
        assertThat(Digests.of(odd)).hasSize(64);
    }
}
