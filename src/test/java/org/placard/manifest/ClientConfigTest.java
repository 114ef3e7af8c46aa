package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.Provenance;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;

class ClientConfigTest {

    private static ClientConfig read(String name, String text) {
        return ClientConfig.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            npx                      | "args": ["-y", "@scope/name@1.2"]                               | npm:@scope/name
            C:\\\\Program Files\\\\npx.cmd | "args": ["-y", "name"]                                         | npm:name
            npx -y name              | "args": []                                                      | npm:name
            cmd                      | "args": ["/c", "npx", "-y", "name"]                             | npm:name
            node                     | "args": ["/x/node_modules/@scope/name/dist/index.js", "--k=v"]  | npm:@scope/name
            uvx                      | "args": ["--from", "git+https://github.com/o/r@main", "run-it"] | https://github.com/o/r
            uv                       | "args": ["tool", "run", "name"]                                 | pypi:name
            docker                   | "args": ["run", "-i", "--rm", "-e", "KEY", "mcp/redis:1"]       | oci:mcp/redis
            npx                      | "args": ["mcp-remote@latest", "https://mcp.example.com/sse?k=v"] | mcp.example.com/sse
            npx                      | "args": ["-y", "github:owner/repo#main"]                        | https://github.com/owner/repo
            /home/me/bin/serve       | "args": ["--token", "hunter2"]                                  | serve, a local program
            TOKEN=hunter2            | "args": ["x"]                                                   | a local program
            """)
    void whatIsStartedIsToldWithoutItsArguments(String command, String args, String launches) {
        ClientConfig config = read("mcp.json", """
                {"mcpServers": {"one": {"command": "%s", %s, "env": {"KEY": "hunter2"}}}}
                """.formatted(command, args));

        assertThat(config.servers()).singleElement().satisfies(server -> {
            assertThat(server.launches()).isEqualTo(launches);
            assertThat(server.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void everyPlaceWithinAFileIsRead() {
        ClientConfig config = read(".claude.json", """
                {"numStartups": 3, "mcpServers": {"a": {"command": "npx", "args": ["a"]}},
                 "projects": {"/home/me/secret": {"mcpServers": {"b": {"type": "http", "url": "https://b.example/mcp"}}}}}
                """);

        assertThat(config.servers())
                .extracting(ConfiguredServer::name, ConfiguredServer::launches)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "npm:a"),
                        org.assertj.core.groups.Tuple.tuple("b (in one project)", "b.example/mcp"));
    }

    @Test
    void settingsWithCommentsAreReadWhereTheEditorKeepsThem() {
        ClientConfig config = read("settings.json", """
                { // mine
                  "editor.fontSize": 12,
                  "mcp": {"servers": {"a": {"command": "npx", "args": ["-y", "a",]}}},
                }
                """);

        assertThat(config.servers()).extracting(ConfiguredServer::coordinates).containsExactly("npm:a");
    }

    @Test
    void tomlIsReadByItsName() {
        ClientConfig config = read("config.toml", """
                model = "m"
                [mcp_servers.docs]
                command = "npx"
                args = ["-y", "@upstash/context7-mcp"]
                env = { KEY = "hunter2" }
                [mcp_servers.far]
                url = "https://far.example/mcp"
                enabled = false
                """);

        assertThat(config.servers())
                .extracting(ConfiguredServer::launches, ConfiguredServer::enabled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("npm:@upstash/context7-mcp", true),
                        org.assertj.core.groups.Tuple.tuple("far.example/mcp", false));
        assertThat(config.toString()).doesNotContain("hunter2");
    }

    @Test
    void whatRunsWithoutAskingIsTold() {
        ClientConfig config = read("settings.json", """
                {"mcpServers": {"a": {"command": "a", "alwaysAllow": ["x"], "autoApprove": ["x", "y"]},
                                "b": {"command": "b", "trust": true}, "c": {"command": "c", "disabled": true}}}
                """);

        assertThat(config.servers())
                .extracting(ConfiguredServer::unattended)
                .containsExactly(List.of("x", "y"), List.of("*"), List.of());
        assertThat(config.servers()).extracting(ConfiguredServer::enabled).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "mcp.json, '{\"mcpServers\": {\"a\": {\"env\": {\"K\": hunter2}}}}'",
        "mcp.json, '{\"mcpServers\": {\"a\": {\"env\": {\"K\": \"hunter2\"'",
        "config.toml, 'key = hunter2'",
        "config.toml, '[mcp_servers.hunter2'",
        "mcp.yaml, 'a: [hunter2'",
    })
    void aBrokenFileIsToldByItsPlaceAlone(String name, String text) {
        ClientConfig config = read(name, text);

        assertThat(config.servers()).isEmpty();
        assertThat(config.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("not well-formed").doesNotContain("hunter2"));
    }

    @Test
    void settingsWithoutServersAreNoProblem() {
        assertThat(read("settings.json", "{\"editor.fontSize\": 12}"))
                .isEqualTo(new ClientConfig(List.of(), List.of()));
        assertThat(read("mcp.json", " \n")).isEqualTo(new ClientConfig(List.of(), List.of()));
        assertThat(read("mcp.json", "{\"mcpServers\": {}}")).isEqualTo(new ClientConfig(List.of(), List.of()));
    }

    private static Server server(String id, @Nullable String repository, String... packages) {
        return new Server(
                id,
                Slug.of(id),
                null,
                null,
                repository,
                List.of(packages),
                ServerCoverage.NOT_OBSERVED,
                new Provenance("t", "t", "t", Provenance.Observation.BUNDLED, Instant.EPOCH),
                List.of());
    }

    @Test
    void serversAreFoundByPackageThenAddressThenRepositoryAndNeverGuessed() {
        Server python = server("a/python", "https://github.com/A/Mono", "pypi:My.Python_Server");
        Server image = server("b/image", "https://github.com/a/mono.git", "oci:mcp/redis");
        Server far = server("mcp.example.com/mcp", "https://gitlab.com/own/only");
        var known = new KnownServers(List.of(python, image, far));

        assertThat(known.byPackage("pypi:my-python-server").one()).isEqualTo(python);
        assertThat(known.byPackage("oci:docker.io/mcp/redis").one()).isEqualTo(image);
        assertThat(known.byPackage("npm:mcp/redis")).isEqualTo(KnownServers.Found.NONE);
        assertThat(known.byRepository("https://github.com/a/mono").servers()).containsExactly(python, image);
        assertThat(known.byRepository("https://github.com/a/mono").one()).isNull();
        assertThat(known.byRepository("https://gitlab.com/own/only").one()).isEqualTo(far);
        assertThat(known.find(new ConfiguredServer("x", null, "MCP.example.com/mcp/", null, "", true, List.of()))
                        .by())
                .isEqualTo(KnownServers.By.ADDRESS);
    }
}
