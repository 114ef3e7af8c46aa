package org.placard.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

@QuarkusTest
class CatalogToolsTest {

    private static final String PROTOCOL = "2025-06-18";

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    private String session = "";

    @BeforeEach
    void aClientConnects() throws InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
        Response answer = post(
                "",
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion", PROTOCOL,
                                "capabilities", Map.of(),
                                "clientInfo", Map.of("name", "test", "version", "1"))));
        session = answer.header("Mcp-Session-Id");
        assertThat(json(answer).getString("result.serverInfo.name")).isEqualTo("placard");
        assertThat(json(answer).getString("result.instructions")).contains("quotation");
        post(session, Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    @Test
    void everyToolSaysThatItReadsAndWhatItReturns() {
        JsonPath list = ask("tools/list", Map.of());
        List<String> names = list.getList("result.tools.name");
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "what_can_this_tool_do", "search_tools", "policy_for", "check_my_config", "what_changed");
        assertThat(list.<Boolean>getList("result.tools.annotations.readOnlyHint"))
                .containsOnly(true);
        assertThat(list.<Boolean>getList("result.tools.annotations.openWorldHint"))
                .containsOnly(false);
        assertThat(list.<Map<String, ?>>getList("result.tools.outputSchema"))
                .allSatisfy(schema -> assertThat(schema).containsKey("properties"));
    }

    @Test
    void aToolsWorstIsAnsweredInWordsAndAsData() {
        JsonPath answer = call(
                "what_can_this_tool_do", Map.of("server", "ra1nyxin/allcanuse-mcp", "tool", "cancel_background_task"));
        assertThat(answer.getBoolean("result.isError")).isFalse();
        assertThat(answer.getString("result.structuredContent.category")).isEqualTo("destructive");
        assertThat(answer.getString("result.structuredContent.risk")).isEqualTo("critical");
        assertThat(answer.getString("result.content[0].text"))
                .contains("destructive, critical risk")
                .contains("Recommended policy:");
    }

    @Test
    void whatIsUnknownIsAnErrorThatNamesWhatMayBeMeant() {
        JsonPath answer = call("what_can_this_tool_do", Map.of("server", "nobody/nothing", "tool", "x"));
        assertThat(answer.getBoolean("result.isError")).isTrue();
        assertThat(answer.getString("result.content[0].text"))
                .contains("knows no server")
                .contains("not safe");
    }

    @Test
    void aSearchFindsLabels() {
        JsonPath answer = call("search_tools", Map.of("query", "delete file risk:critical", "limit", 5));
        assertThat(answer.<String>getList("result.structuredContent.tools.risk"))
                .isNotEmpty()
                .containsOnly("critical");
        assertThat(call("search_tools", Map.of("query", "risk:enormous")).getBoolean("result.isError"))
                .isTrue();
        assertThat(call("search_tools", Map.of("query", "file", "limit", 0)).getBoolean("result.isError"))
                .isTrue();
    }

    @Test
    void aPolicyComesInTheFormThatTheGatewayReads() {
        JsonPath own = call("policy_for", Map.of("server", "ra1nyxin-allcanuse-mcp"));
        assertThat(own.getString("result.structuredContent.file")).contains("\"version\"");
        JsonPath claude = call(
                "policy_for",
                Map.of("server", "ra1nyxin-allcanuse-mcp", "target", "claude-code", "alias", "everything"));
        assertThat(claude.getString("result.structuredContent.file")).contains("mcp__everything__");
        assertThat(call("policy_for", Map.of("server", "ra1nyxin-allcanuse-mcp", "target", "abacus"))
                        .getString("result.content[0].text"))
                .contains("no target is called 'abacus'");
    }

    @Test
    void aConfigurationIsCheckedAndItsSecretsStay() {
        String config = """
                {"mcpServers": {
                  "memory": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-memory", "--key=hunter2"],
                    "env": {"TOKEN": "hunter2"}, "autoApprove": ["delete_entities"]},
                  "own": {"command": "/opt/own", "args": ["hunter2"]}}}
                """;
        JsonPath answer = call("check_my_config", Map.of("config", config));
        assertThat(answer.getBoolean("result.isError")).isFalse();
        assertThat(answer.getString("result.structuredContent.servers[0].server"))
                .isEqualTo("modelcontextprotocol-server-memory");
        assertThat(answer.getString("result.structuredContent.servers[0].worst[0].risk"))
                .isEqualTo(answer.getString("result.structuredContent.servers[0].worstRisk"));
        assertThat(answer.getInt("result.structuredContent.unknown")).isEqualTo(1);
        assertThat(answer.getString("result.content[0].text"))
                .contains("own", "unknown to the catalogue, which is not safe");
        assertThat(answer.prettify()).doesNotContain("hunter2");
    }

    @Test
    void aConfigurationThatIsNoneIsToldWhatToPaste() {
        for (String config : List.of("{}", "hunter2", "{\"mcpServers\": {\"a\": {\"key\": \"hunter2\"}}}")) {
            JsonPath answer = call("check_my_config", Map.of("config", config));
            assertThat(answer.getBoolean("result.isError")).isTrue();
            assertThat(answer.getString("result.content[0].text"))
                    .contains("mcpServers")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void changesAreAskedForBySinceServerAndRisk() {
        JsonPath answer =
                call("what_changed", Map.of("since", "2026-01-01", "min_risk", "high", "server", "playwright-mcp"));
        assertThat(answer.getBoolean("result.isError")).isFalse();
        assertThat(answer.<Map<String, ?>>getList("result.structuredContent.changes"))
                .hasSizeLessThanOrEqualTo(50);
        for (String argument : List.of("since", "min_risk", "server")) {
            assertThat(call("what_changed", Map.of(argument, "nobody/nothing")).getBoolean("result.isError"))
                    .isTrue();
        }
    }

    private JsonPath call(String tool, Map<String, ?> arguments) {
        return ask("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    private JsonPath ask(String method, Map<String, ?> params) {
        return json(post(session, Map.of("jsonrpc", "2.0", "id", 2, "method", method, "params", params)));
    }

    private static Response post(String session, Map<String, ?> message) {
        var request = given().contentType(ContentType.JSON)
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", PROTOCOL)
                .body(message);
        return (session.isEmpty() ? request : request.header("Mcp-Session-Id", session)).post("/mcp");
    }

    /** The message of an answer, whether it came plain or as one event of a stream. */
    private static JsonPath json(Response answer) {
        String body = answer.asString();
        return JsonPath.from(
                body.startsWith("{")
                        ? body
                        : body.lines()
                                .filter(line -> line.startsWith("data:"))
                                .map(line -> line.substring(5))
                                .findFirst()
                                .orElseThrow());
    }
}
