package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;

class PublishedFormatsTest {

    /** Which servers a file gives (id, coverage, tools), separated by semicolons. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            scanner-signature/null-filled.json             | Sums defined add
            server-card/with-tools.json                    | io.example/cards defined draw_card
            server-card/asks-for-credentials.json          | io.example/closed needs-auth
            sourcey/whole.json                             | Books defined lend
            contract-snapshot/snake-case.json              | snake-case defined cancel_job
            registry-list/page.json                        | io.example/tea not-observed; io.example/spam removed; io.example/plain not-observed
            registry-server/single.json                    | io.example/tea not-observed
            server-json/2025-12-11.json                    | io.github.example/weather not-observed
            server-json/2025-07-09-snake-case.json         | io.github.example/old not-observed
            server-json/publisher-provided-tools.json      | io.github.example/provided defined create_item list_items
            server-json/unfilled-template-with-repository.json | example/template not-observed
            registry-seed/two.json                         | io.github.example/one not-observed; io.github.example/two not-observed
            toolhive-upstream/two-servers.json             | io.example/a named read_a; io.example/b not-observed
            toolhive-legacy/containers-and-remotes.json    | toolhive/fetch named fetch; toolhive/far not-observed
            toolhive-spec/osv/spec.yaml                    | toolhive/osv named query_vulnerability get_vulnerability
            docker-server/curl.yaml                        | docker/curl defined curl
            docker-server/remote.yaml                      | docker/far not-observed
            docker-server/folder/server.yaml               | docker/builds defined create_build list_builds
            docker-server/folder/tools.json                | docker/builds defined create_build list_builds
            docker-catalog/two.yaml                        | docker/search named search; docker/far not-observed
            mcpb-manifest/with-tools.json                  | example/files named read_file write_file
            mcpb-manifest/dxt-without-tools.json           | old not-observed
            metorial-server/folder/server.yaml             | example/stars/stars defined name_star
            metorial-server/folder/tools.yaml              | example/stars/stars defined name_star
            toolsdk-package/node.json                      | @example/shop not-observed
            toolsdk-index/two.json                         | @example/shop named buy look; other not-observed
            smithery/start-command.yaml                    | start-command not-observed
            smithery/tools-by-name.yaml                    | trials defined search_trials
            azure-consolidated/metadata.json               | metadata named get_things
            catalog-list/with-auth.yaml                    | tasks not-observed; notes not-observed
            catalog-list/with-publishers.yaml              | example/files named read_file write_file
            gateway-registry/parsed-descriptions.json      | currenttime defined current_time
            livemcpbench/one.json                          | example/finance defined get_price
            glama/described.json                           | example/kit/checker named check_code
            well-known/toolsets.json                       | example/broker named get_account place_order cancel_order
            server-discovery/discover-result.json          | Weather not-observed
            tools-map/by-mode.json                         | by-mode/plain defined read write; by-mode/careful defined read
            tools-map/by-name.json                         | by-name defined read write
            extension/gemini.json                          | api.forge.example/mcp not-observed
            client-config/mcp-servers.json                 | @example/github not-observed; ghcr.io/example/db not-observed; example-py not-observed; hooks.example.com/mcp/s/…/sse not-observed; local/mine not-observed
            client-config/vs-code-with-comments.json       | playwright not-observed; mcp.example.com/mcp not-observed
            client-config/opencode.json                    | local/gate not-observed; far.example/mcp not-observed
            client-config/settings-with-mcp-servers.json   | localhost:8124/mcp not-observed
            client-config/bare-map.json                    | mcp.example.com/mcp not-observed
            """)
    void aFileGivesItsServersAndNoInventedTool(String file, String expected) throws Exception {
        var read = Collected.fixture(file);

        assertThat(String.join(
                        "; ",
                        read.servers.stream().map(PublishedFormatsTest::line).toList()))
                .as("%s", read.problems)
                .isEqualTo(expected);
    }

    private static String line(Server server) {
        var line = new StringBuilder(server.id())
                .append(' ')
                .append(server.coverage().id());
        server.tools().forEach(tool -> line.append(' ').append(tool.name()));
        return line.toString();
    }

    @Test
    void ofARegistrysRowsTheNewestCounts() throws Exception {
        var read = Collected.fixture("registry-list/page.json");

        assertThat(read.servers)
                .extracting(Server::description)
                .containsExactly("Makes better tea.", "Gone.", "The newer one.");
        assertThat(read.servers.getFirst().packages()).containsExactly("npm:@example/tea");
    }

    @Test
    void packagesAndRepositoriesAreKeptWithoutVersions() throws Exception {
        Server weather = Collected.fixture("server-json/2025-12-11.json").only();

        assertThat(weather.packages()).containsExactly("oci:ghcr.io/example/weather", "pypi:example-weather");
        assertThat(weather.repository()).isEqualTo("https://github.com/example/weather");
        assertThat(Collected.fixture("server-json/2025-07-09-snake-case.json")
                        .only()
                        .packages())
                .containsExactly("npm:@example/old");
        assertThat(Collected.fixture("docker-catalog/two.yaml")
                        .servers
                        .getFirst()
                        .packages())
                .containsExactly("oci:mcp/search");
    }

    @Test
    void aPublishersDefinitionIsTakenBeforeTheNameAlone() throws Exception {
        var read = Collected.fixture("server-json/publisher-provided-tools.json");

        assertThat(read.tool("create_item").description()).isEqualTo(Description.of("Creates an item."));
        assertThat(read.tool("create_item").hints().readOnly()).isFalse();
        assertThat(read.tool("list_items")).isEqualTo(Tool.of("list_items", Description.NOT_CARRIED));
    }

    @Test
    void whatABundleDoesNotSayIsNotCarriedAndNotEmpty() throws Exception {
        var read = Collected.fixture("mcpb-manifest/with-tools.json");

        assertThat(read.tool("write_file").description()).isEqualTo(Description.NOT_CARRIED);
        assertThat(read.problems).extracting(ReadingProblem::place).containsExactly("tools_generated");
    }

    @Test
    void metadataBecomesHints() throws Exception {
        Tool tool = Collected.fixture("azure-consolidated/metadata.json").tool("get_things");

        assertThat(tool.hints()).isEqualTo(new Hints(true, false, null, null, null));
        assertThat(tool.passages()).isEmpty();
    }

    @Test
    void parsedDescriptionsAreReadWhole() throws Exception {
        Tool tool =
                Collected.fixture("gateway-registry/parsed-descriptions.json").tool("current_time");

        assertThat(tool.description().text()).isEqualTo("Gets the time.");
        assertThat(tool.passages()).contains(new Passage("description.args", "zone: the time zone"));
        assertThat(tool.parameters()).extracting(Parameter::name).containsExactly("zone");
    }

    @Test
    void schemasSharedByAFileAreFollowed() throws Exception {
        assertThat(Collected.fixture("smithery/tools-by-name.yaml")
                        .tool("search_trials")
                        .parameters())
                .extracting(Parameter::name)
                .containsExactly("query", "query.term");
    }

    @Test
    void nothingSecretOfAClientsConfigurationIsKept() throws Exception {
        for (String file :
                List.of("client-config/mcp-servers.json", "livemcpbench/one.json", "extension/gemini.json")) {
            var read = Collected.fixture(file);
            assertThat(read.servers + " " + read.problems)
                    .doesNotContain("hunter2", "ghp_", "s3cr3t", "NWY4", "TOKEN", "Bearer", "/home/me", "secret");
        }
        var broken =
                Collected.text("config.json", "{\"mcpServers\": {\"a\": {\"env\": {\"K\": sk-0123456789abcdef}}}}");
        assertThat(broken.problems.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void anUnnamedClientServerIsLostAlone() throws Exception {
        assertThat(Collected.fixture("client-config/mcp-servers.json").kinds()).containsExactly(Kind.MISSING_FIELD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            go-template.yaml                 | MALFORMED      | a template
            marketplace.json                 | UNKNOWN_FORMAT | a list of plugins
            request.json                     | UNKNOWN_FORMAT | a JSON-RPC request
            glama-claim.json                 | UNKNOWN_FORMAT | a claim of ownership
            extension-without-servers.json   | UNKNOWN_FORMAT | brings no server along
            browser-extension.json           | UNKNOWN_FORMAT | a browser extension
            home-assistant.json              | UNKNOWN_FORMAT | Home Assistant
            web-app-manifest.json            | UNKNOWN_FORMAT | a web app
            template-without-repository.json | MISSING_FIELD  | unfilled template
            empty-client-config.json         | MISSING_FIELD  | without a server
            """)
    void whatIsNoManifestIsToldForWhatItIs(String file, Kind kind, String sentence) throws Exception {
        var read = Collected.fixture("invalid/" + file);

        assertThat(read.servers).isEmpty();
        assertThat(read.problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.sentence()).contains(sentence);
        });
    }

    @Test
    void coverageOfAnExtractedListSaysSo() {
        var all = new Collected();
        new ManifestReader(Limits.DEFAULT)
                .read(
                        "x.json",
                        "[{\"name\":\"n\",\"inputSchema\":{}}]".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        new ManifestOrigin(
                                "s",
                                "x.json",
                                org.placard.model.Provenance.Observation.EXTRACTED,
                                java.time.Instant.EPOCH),
                        all);
        assertThat(all.only().coverage()).isEqualTo(ServerCoverage.EXTRACTED);
    }
}
