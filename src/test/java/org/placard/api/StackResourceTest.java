package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StackResourceTest {

    private static final String THREE = "server=modelcontextprotocol-servers-fetch"
            + "&server=files=modelcontextprotocol-server-filesystem&server=gongrzhe-server-gmail-autoauth-mcp";
    private static final String CONFIG = """
            {"mcpServers":{
              "files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem","/srv"],
                "env":{"TOKEN":"sk-very-secret"}},
              "mail":{"command":"npx","args":["@gongrzhe/server-gmail-autoauth-mcp"]},
              "web":{"command":"uvx","args":["mcp-server-fetch"]},
              "own":{"command":"/opt/own"}}}""";

    @Test
    void serversOfTheCatalogueAreLookedAtTogether() {
        JsonPath stack = given().get("/api/v1/stack?for=claude-code&" + THREE).jsonPath();
        assertThat(stack.getList("servers.alias", String.class)).containsExactly("fetch", "files", "autoauth");
        assertThat(stack.getList("flows.id", String.class)).contains("lethal-trifecta");
        assertThat(stack.getList("flows[0].examples", String.class)).allMatch(path -> path.split(" → ").length == 3);
        assertThat(stack.getBoolean("cut.exact")).isTrue();
        assertThat(stack.getList("cut.tools")).isNotEmpty();
        assertThat(stack.getString("servers[1].text")).contains("mcp__files__");
        assertThat(stack.getLong("tokens.before")).isPositive();
        given().get("/api/v1/stack?server=nobody").then().statusCode(404);
        given().get("/api/v1/stack").then().statusCode(400);
    }

    @Test
    void theServersOfAConfigurationAreFoundAndNothingOfItIsAnswered() {
        String answer = given().body(CONFIG).post("/api/v1/stack").asString();
        JsonPath stack = JsonPath.from(answer);
        assertThat(stack.getList("servers.alias", String.class)).containsExactly("files", "mail", "web");
        assertThat(stack.getList("unknown", String.class)).containsExactly("own");
        assertThat(answer).doesNotContain("sk-very-secret").doesNotContain("/opt/own");
        given().body("{}").post("/api/v1/stack").then().statusCode(422);
    }

    @Test
    void thePageShowsDiagramFlowsCutAndPolicies() {
        String page =
                given().get("/stack?" + THREE).then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("<svg viewBox", "role=\"img\"", "Lethal trifecta", "The fewest tools that stop it all")
                .contains("after hiding.", "id=\"policy-modelcontextprotocol-server-filesystem\"");
        page = given().formParam("config", CONFIG)
                .formParam("for", "codex")
                .post("/stack")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Not known:", "<code>own</code>", "[mcp_servers.files]");
        given().get("/stack").then().statusCode(200).body(containsString("Look at them together"));
        given().get("/stack?server=%3Cb%3E").then().statusCode(400).body(containsString("No answer:"));
        given().formParam("config", "nonsense")
                .post("/stack")
                .then()
                .statusCode(200)
                .body(containsString("No answer:"));
    }

    @Test
    void aTargetThatCannotCarryAnAliasSaysSoForThatServer() {
        given().get("/api/v1/stack?for=gemini&server=a_b=modelcontextprotocol-servers-fetch")
                .then()
                .statusCode(200)
                .body("servers[0].text", equalTo(null))
                .body("servers[0].refused", containsString("underscore"));
    }
}
