package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.ToolPolicy;

/** One expected file and one expected report a target; {@code -Dexpected.update} writes them anew. */
class ExpectedFilesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    static Stream<PolicyExport> targets() {
        return PolicyExports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theFileAndTheReportAreAsExpected(PolicyExport target) throws IOException {
        Exported exported = target.export(Samples.request());
        String report = exported.fidelity().lines().stream()
                .map(Fidelity.Line::words)
                .collect(Collectors.joining("\n", "", "\n"));
        compare(EXPECTED.resolve(target.id()).resolve(target.fileName()), exported.text());
        compare(EXPECTED.resolve(target.id()).resolve("fidelity.txt"), report);
    }

    private static void compare(Path file, @org.jspecify.annotations.Nullable String text) throws IOException {
        if (System.getProperty("expected.update") != null) {
            Files.createDirectories(file.getParent());
            if (text == null) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        }
        if (text == null) {
            assertThat(file).doesNotExist();
        } else {
            assertThat(file)
                    .as("run with -Dexpected.update and look at the difference")
                    .exists();
            assertThat(text).isEqualTo(Files.readString(file));
        }
    }

    @Test
    void theDocumentListsEveryTarget() throws IOException {
        var table = new StringBuilder("<!-- targets -->\n| target | for | file | verified |\n|---|---|---|---|\n");
        PolicyExports.all()
                .forEach(target -> table.append("| `%s` | %s | `%s` | %s |\n"
                        .formatted(
                                target.id(),
                                target.title(),
                                target.fileName(),
                                target.verified().id())));
        ReportExport.all()
                .forEach(report -> table.append(
                        "| `%s` | %s | `%s` | a report |\n".formatted(report.id(), report.title(), report.fileName())));
        Path document = Path.of("docs/policy.md");
        String text = Files.readString(document);
        if (System.getProperty("expected.update") != null) {
            int start = text.indexOf("<!-- targets -->");
            text = text.substring(0, start) + table + text.substring(text.indexOf("<!-- /targets -->"));
            Files.writeString(document, text);
        }
        assertThat(text).contains(table.append("<!-- /targets -->"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aTargetSaysWhetherItsFileNamesTheServer(PolicyExport target) {
        // Nothing is denied, so that no target withholds its file.
        Policy policy = Policy.denyingTheRest(new java.util.TreeMap<>(
                java.util.Map.of("pay", ToolPolicy.of(Decision.ASK, ""), "list", ToolPolicy.of(Decision.ALLOW, ""))));
        var one = target.export(new ExportRequest(policy, "one", List.of(), Samples.ORIGIN));
        var two = target.export(new ExportRequest(policy, "two", List.of(), Samples.ORIGIN));
        assertThat(one.text() == null || !one.text().equals(two.text())).isEqualTo(target.addressed());
    }

    @Test
    void everyTargetHasItsOwnId() {
        assertThat(PolicyExports.all()).extracting(PolicyExport::id).doesNotHaveDuplicates();
        assertThat(PolicyExports.all()).allSatisfy(target -> {
            assertThat(PolicyExports.of(target.id())).isSameAs(target);
            assertThat(target.instructions()).isNotBlank();
            assertThat(target.title()).isNotBlank();
        });
        assertThatThrownBy(() -> PolicyExports.of("clippy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claude-code");
    }

    @ParameterizedTest
    @CsvSource({
        "claude-code, my__server, mcp__server__tool",
        "claude-code, my server, letters",
        "claude-code, _pay, single underscores",
        "gemini, my_server, underscore",
        "gemini, mcp, underscore",
        "gemini-settings, my_server, underscore",
        "codex, my.server, hyphens",
    })
    void anAliasThatATargetCannotCarryIsRefusedWithTheReason(String target, String alias, String reason) {
        var request = new ExportRequest(Samples.policy(), alias, Samples.tools(), Samples.ORIGIN);
        assertThatThrownBy(() -> PolicyExports.of(target).export(request))
                .isInstanceOf(AliasRefused.class)
                .hasMessageContaining(alias)
                .hasMessageContaining(reason);
    }

    @Test
    void aHostileAliasOrServerNameStaysInItsQuotes() {
        var origin = new Origin("a\nmcp_servers.x = 1\u202e", 1, "r");
        for (PolicyExport target : PolicyExports.all()) {
            try {
                String text = target.export(new ExportRequest(Samples.policy(), "a\"]: {\n#", Samples.tools(), origin))
                        .text();
                assertThat(text == null ? "" : text)
                        .doesNotContain("\nmcp_servers.x")
                        .doesNotContain("\"a\"]");
            } catch (AliasRefused refused) {
                assertThat(refused).hasMessageContaining("cannot address");
            }
        }
    }
}
