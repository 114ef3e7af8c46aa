package org.placard.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "kohasummons-paystack-mcp, paystack",
        "github-github-mcp-server, github",
        "modelcontextprotocol-server-filesystem, filesystem",
        "mcp-server, server",
    })
    void aNameIsGuessedFromTheSlug(String slug, String alias) {
        assertThat(Aliases.guess(slug)).isEqualTo(alias);
    }

    @Test
    void equalNamesGetANumber() {
        assertThat(Aliases.distinct(List.of("a", "b", "a", "a"))).containsExactly("a", "b", "a2", "a3");
    }
}
