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
}
