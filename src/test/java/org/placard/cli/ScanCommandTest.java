package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    private static final String CONFIG = """
            {"mcpServers": {
              "fs": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/home/me/hunter2"],
                     "env": {"KEY": "hunter2"}, "autoApprove": ["write_file"]},
              "any": {"command": "npx", "args": ["-y", "github:modelcontextprotocol/servers"]},
              "mine": {"command": "/opt/mine/serve", "args": ["--password", "hunter2"]},
              "far": {"url": "https://hunter2:hunter2@mcp.example.com/mcp?key=hunter2",
                      "headers": {"Authorization": "Bearer hunter2"}}}}
            """;

    @TempDir
    Path dir;

    private Path config() throws IOException {
        return Files.writeString(dir.resolve("mcp.json"), CONFIG);
    }

    @Test
    void everyServerIsListedAndEveryKnownTool() throws IOException {
        CommandRun ended = CommandRun.of("scan", config().toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains(
                        "fs · npm:@modelcontextprotocol/server-filesystem: Filesystem, known by its package",
                        "! runs without asking",
                        "any · https://github.com/modelcontextprotocol/servers: unknown: it may be any of",
                        "mine · serve, a local program: unknown",
                        "far · mcp.example.com/mcp: unknown",
                        "4 servers, 3 unknown");
        assertThat(ended.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void nothingSecretReachesAnyFormOfTheAnswer() throws IOException {
        for (String format : new String[] {"table", "json", "sarif"}) {
            CommandRun ended = CommandRun.of("scan", config().toString(), "--format", format);
            assertThat(ended.out() + ended.err()).as(format).isNotBlank().doesNotContain("hunter2", "KEY", "password");
        }
    }

    @Test
    void jsonSaysUnknownByLeavingTheRiskOut() throws IOException {
        String out =
                CommandRun.of("scan", config().toString(), "--format", "json").out();
        JsonNode json = new ObjectMapper().readTree(out);
        LockCommandTest.fits("scan.json", out);

        JsonNode servers = json.at("/files/0/servers");
        assertThat(servers.at("/0/server").asText()).isEqualTo("modelcontextprotocol-server-filesystem");
        assertThat(servers.at("/0/foundBy").asText()).isEqualTo("package");
        assertThat(servers.at("/0/risk").asText()).isEqualTo("medium");
        assertThat(servers.at("/1/candidates").size()).isGreaterThan(3);
        assertThat(servers.at("/3/risk").isMissingNode()).isTrue();
        assertThat(json.at("/summary/unknown").asInt()).isEqualTo(3);
    }

    @Test
    void theExitCodeFollowsTheWorstTool() throws IOException {
        String file = config().toString();

        assertThat(CommandRun.of("scan", file, "--fail-on", "high").code()).isEqualTo(ExitCode.FINE);
        assertThat(CommandRun.of("scan", file, "--fail-on", "medium").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(CommandRun.of("scan", file, "--fail-on", "awful").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFileThatGivesNothingFailsAndAFolderIsAProject() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.json"), "{\"a\": 1}");
        assertThat(CommandRun.of("scan", empty.toString()).code()).isEqualTo(ExitCode.FAILED);
        assertThat(CommandRun.of("scan", dir.resolve("none.json").toString()).err())
                .contains("no such file");

        Files.createDirectories(dir.resolve(".vscode"));
        Files.writeString(dir.resolve(".vscode/mcp.json"), CONFIG.replace("mcpServers", "servers"));
        assertThat(CommandRun.of("scan", dir.toString()).out()).contains("VS Code · ", "4 servers");
    }
}
