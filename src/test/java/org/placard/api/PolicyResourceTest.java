package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyResourceTest {

    private static final String SERVER = "/api/v1/servers/kohasummons-paystack-mcp/policy";
    private static final String TOOL = "/api/v1/tools/kohasummons-paystack-mcp/create_product/policy";

    @Test
    void aPolicyIsWrittenForItsTargetWithWhatBecameOfIt() {
        JsonPath policy = given().queryParam("for", "claude-code")
                .queryParam("alias", "paystack")
                .get(SERVER)
                .jsonPath();
        assertThat(policy.getString("target.id")).isEqualTo("claude-code");
        assertThat(policy.getString("target.verified")).isEqualTo("documentation");
        assertThat(policy.getString("text")).contains("mcp__paystack__create_product");
        assertThat(policy.getBoolean("exact")).isFalse();
        assertThat(policy.getList("fidelity.tool", String.class)).contains("create_product", "*");
        assertThat(policy.getList("fidelity.words", String.class)).allMatch(words -> words.contains(": "));
        assertThat(policy.getString("meta.rulesVersion")).isNotBlank();
    }

    @Test
    void theFileItselfCanBeFetched() {
        given().get(SERVER + "?for=codex&alias=paystack&raw=true")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("config.toml"))
                .body(containsString("[mcp_servers.paystack]"), containsString("catalogue revision"));
        given().get(SERVER + "?for=vscode&alias=paystack&raw=true&decide=create_product=deny")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-withheld"))
                .body("problems", org.hamcrest.Matchers.hasItem(containsString("create_product: withheld")));
    }

    @Test
    void whatIsSetIsAppliedAndWhatIsMissingDenies() {
        JsonPath offered = given().get(SERVER + "?arguments=all").jsonPath();
        assertThat(offered.getList("values.key", String.class)).contains("amount.max");
        JsonPath set = given().get(SERVER + "?set=amount.max=500&set=amount.per-day=900")
                .jsonPath();
        assertThat(set.getList("values.key", String.class)).doesNotContain("amount.max");
        assertThat(set.getString("text")).contains("At most 500 a call.");
        assertThat(given().get(SERVER + "?set.amount.max=500&set.amount.per-day=900")
                        .jsonPath()
                        .getString("text"))
                .isEqualTo(set.getString("text"));
        assertThat(given().get(SERVER + "?posture=strict").jsonPath().getString("posture"))
                .isEqualTo("strict");
    }

    @Test
    void aToolsPolicyIsItsServersUnlessItIsWantedAlone() {
        assertThat(given().get(TOOL).jsonPath().getString("text"))
                .isEqualTo(given().get(SERVER).jsonPath().getString("text"));
        assertThat(given().get(TOOL + "?scope=tool&for=gemini&alias=pay")
                        .jsonPath()
                        .getList("fidelity.tool", String.class))
                .containsExactly("*", "create_product");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (String wrong : List.of(
                "for=clippy",
                "posture=bold",
                "set=amout.max=5",
                "decide=nothing=deny",
                "set=nothing.amount.max=5",
                "arguments=some",
                "for=gemini",
                "for=gemini&alias=my_pay")) {
            given().get(SERVER + "?" + wrong).then().statusCode(400).body("type", equalTo("/problems/bad-parameter"));
        }
        given().get(SERVER + "?for=gemini&alias=my_pay").then().body("detail", containsString("underscore"));
    }

    @Test
    void theTargetsAreListed() {
        given().get("/api/v1/policy/targets")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("claude-code", "codex", "gemini", "sarif"))
                .body("items.find { it.id == 'claude-code' }.aliased", equalTo(true));
    }

    @Test
    void thePageShowsTheFileAndInWordsWhatIsDifferent() {
        String page = given().get("/servers/kohasummons-paystack-mcp/policy?for=cursor&alias=pay&tool=create_product")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("the target cannot deny", "withheld", "<option value=\"cursor\" selected>");
        page = given().get("/servers/kohasummons-paystack-mcp/policy?for=codex")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("[mcp_servers.paystack]", "What is different there", "download=\"config.toml\"")
                .contains("for=codex&amp;alias=paystack&amp;raw=true");
        given().queryParam("for", "gemini")
                .queryParam("alias", "a_b\"><b>")
                .get("/servers/kohasummons-paystack-mcp/policy")
                .then()
                .statusCode(400)
                .body(containsString("No policy:"), containsString("value=\"a_b&quot;&gt;&lt;b&gt;\""));
        assertThat(given().get("/servers/kohasummons-paystack-mcp").asString())
                .contains("action=\"/servers/kohasummons-paystack-mcp/policy\"");
        given().get("/servers/nobody/policy").then().statusCode(404);
    }

    private static final String WRITTEN = """
            {"version":"1","default":"deny","tools":{"create_product":{"limits":[
            {"counter":"c","window":"hour","max":1,"scope":"grant"}]},"createProduct":{}}}""";

    @Test
    void aPolicyIsCheckedBesideItsServer() {
        JsonPath report = given().body(WRITTEN)
                .post("/api/v1/policy/check?server=kohasummons-paystack-mcp")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getBoolean("clean")).isFalse();
        assertThat(report.getList("issues.kind", String.class)).contains("unknown-tool", "unlisted-tool");
        assertThat(report.getString("tools.find { it.tool == 'create_product' }.sentence"))
                .contains("once in one hour");
        given().body("{\"version\":\"2\"}")
                .post("/api/v1/policy/check?server=kohasummons-paystack-mcp")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-policy"))
                .body("problems", hasItems(containsString("version"), containsString("default")));
        given().body(WRITTEN).post("/api/v1/policy/check").then().statusCode(400);
        given().body(WRITTEN).post("/api/v1/policy/check?server=nobody").then().statusCode(404);
    }

    @Test
    void callsAreReplayedAgainstAPolicy() {
        JsonPath replay = given().body(
                        "{\"policy\":%s,\"calls\":[{\"tool\":\"create_product\"},{\"tool\":\"create_product\"}]}"
                                .formatted(WRITTEN))
                .post("/api/v1/policy/simulate")
                .jsonPath();
        assertThat(replay.getList("steps.verdict", String.class)).containsExactly("allow", "deny");
        assertThat(replay.getString("steps[1].rule")).isEqualTo("tools.create_product.limits[0]");
        given().body("{}").post("/api/v1/policy/simulate").then().statusCode(422);
        given().body("{\"policy\":%s,\"calls\":[{}]}".formatted(WRITTEN))
                .post("/api/v1/policy/simulate")
                .then()
                .statusCode(422)
                .body("detail", containsString("line 1 has no tool"));
    }

    @Test
    void thePageTriesAPastedPolicyWithoutAScript() {
        given().get("/policy/check?server=x%22y").then().statusCode(200).body(containsString("Check a policy"));
        String page = given().formParam("server", "kohasummons-paystack-mcp")
                .formParam("policy", WRITTEN)
                .formParam("calls", "{\"tool\":\"create_product\"}")
                .post("/policy/check")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Something is wrong", "createProduct", "The calls, replayed", "1 allow");
        assertThat(given().formParam("policy", "<b>")
                        .formParam("server", "x")
                        .post("/policy/check")
                        .asString())
                .contains("What cannot be read", "&lt;b&gt;");
    }
}
