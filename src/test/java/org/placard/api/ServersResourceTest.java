package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServersResourceTest {

    private static final String SERVERS = "/api/v1/servers";
    private static final String SEED = SERVERS + "/ra1nyxin-allcanuse-mcp";

    @Test
    void serversComeInTheOrderOfTheirSlugsPageByPage() {
        var slugs = new ArrayList<String>();
        String next = "";
        int total;
        do {
            JsonPath page = given().queryParam("limit", 20)
                    .queryParam("cursor", next)
                    .get(SERVERS)
                    .jsonPath();
            slugs.addAll(page.getList("items.server", String.class));
            total = page.getInt("total");
            next = page.getString("next");
        } while (next != null);
        assertThat(slugs).hasSize(total).isSorted().doesNotHaveDuplicates().contains("ra1nyxin-allcanuse-mcp");
    }

    @Test
    void aServerHasItsToolsAndWhereItIsFrom() {
        JsonPath server = given().get(SEED).jsonPath();
        assertThat(server.getString("serverTitle")).isEqualTo("Allcanuse");
        assertThat(server.getString("risk")).isEqualTo("critical");
        assertThat(server.getString("coverage")).isEqualTo("defined");
        assertThat(server.getString("source")).isEqualTo("bundled");
        assertThat(server.getList("items")).hasSize(server.getInt("tools"));
        assertThat(server.getList("items.name", String.class)).contains("cancel_background_task");
    }

    @Test
    void serversAreFilteredByTheirWorstTool() {
        given().get(SERVERS + "?risk=critical&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.risk != 'critical' }", hasSize(0))
                .body("items.size()", greaterThanOrEqualTo(5));
        given().get(SERVERS + "?category=financial&limit=200").then().body("items.size()", greaterThanOrEqualTo(1));
    }

    @Test
    void aServersPolicyListsEveryTool() {
        JsonPath policy = given().get(SEED + "/policy.json").jsonPath();
        int listed = policy.getMap("tools").size()
                + (policy.getList("hide") == null ? 0 : policy.getList("hide").size());
        assertThat(listed).isEqualTo(given().get(SEED).jsonPath().getInt("tools"));
    }

    @Test
    void anUnknownServerIsAProblem() {
        for (String address : new String[] {SERVERS + "/nobody-nothing", SERVERS + "/nobody-nothing/policy.json"}) {
            given().get(address)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/no-such-server"));
        }
    }

    @Test
    void aWrongCursorOrFilterIsAProblem() {
        given().get(SERVERS + "?cursor=%21").then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
        given().get(SERVERS + "?coverage=some").then().statusCode(400).body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void theNumbersAddUp() {
        JsonPath stats = given().get("/api/v1/stats").jsonPath();
        int tools = stats.getInt("tools");
        assertThat(stats.<String, Integer>getMap("categories").values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(tools);
        assertThat(stats.<String, Integer>getMap("risks").values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(tools);
        assertThat(stats.<String, Integer>getMap("sources").values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(stats.getInt("servers"));
    }
}
