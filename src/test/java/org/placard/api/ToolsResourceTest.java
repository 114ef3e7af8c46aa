package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

@QuarkusTest
class ToolsResourceTest {

    private static final String TOOLS = "/api/v1/tools";
    private static final String SEED = TOOLS + "/ra1nyxin-allcanuse-mcp/cancel_background_task";

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @BeforeEach
    void theIndexIsLevel() throws InterruptedException {
        assertThat(follower.await(store.revision(), java.time.Duration.ofSeconds(30)))
                .isTrue();
    }

    @Test
    void theSeedsToolIsDestructiveAndItsEmptyDescriptionLowersTheConfidence() {
        given().get(SEED)
                .then()
                .statusCode(200)
                .body("server", equalTo("ra1nyxin-allcanuse-mcp"))
                .body("serverId", equalTo("ra1nyxin/allcanuse-mcp"))
                .body("name", equalTo("cancel_background_task"))
                .body("descriptionState", equalTo("empty"))
                .body("description", nullValue())
                .body("category", equalTo("destructive"))
                .body("risk", equalTo("critical"))
                .body("confidence", lessThan(0.85f))
                .body("notes", hasItem(containsString("description is empty")))
                .body("notes", hasItem(containsString("lowers the confidence")))
                .body("findings.find { it.effect == 'assigns:destructive' }.evidence[0].quote", equalTo("cancel"))
                .body("digest", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}"))
                .body("meta.rulesVersion", notNullValue())
                .body("meta.catalogRevision", greaterThan(0));
    }

    @Test
    void wordsFindTools() {
        given().queryParam("q", "delete file")
                .get(TOOLS)
                .then()
                .statusCode(200)
                .body("items[0].name", containsString("delete_file"))
                .body("items[0].category", equalTo("destructive"))
                .body("total", greaterThan(0));
    }

    @Test
    void filtersHoldAndTheOtherFacetsCountsStayRight() {
        JsonPath all = given().get(TOOLS + "?limit=1").jsonPath();
        int critical = all.getInt("facets.risk.find { it.value == 'critical' }.count");

        JsonPath filtered = given().get(TOOLS + "?risk=critical&limit=200").jsonPath();
        assertThat(filtered.getInt("total")).isEqualTo(critical);
        assertThat(new HashSet<>(filtered.getList("items.risk"))).containsOnly("critical");
        assertThat(filtered.getList("facets.risk.value", String.class))
                .as("a facet that is filtered by still shows its other values")
                .contains("low", "critical");
    }

    @Test
    void cursorsLeadThroughEveryToolOnce() {
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonPath page = given().queryParam("server", "github-github-mcp-server")
                    .queryParam("limit", 7)
                    .queryParam("cursor", next)
                    .get(TOOLS)
                    .jsonPath();
            seen.addAll(page.getList("items.name", String.class));
            next = page.getString("next");
        } while (next != null);
        int tools = given().get("/api/v1/servers/github-github-mcp-server")
                .jsonPath()
                .getInt("tools");
        assertThat(seen).hasSize(tools).doesNotHaveDuplicates();
    }

    @Test
    void theSameAnswerIsSentOnce() {
        String tag = given().get(SEED).header("ETag");
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        given().header("If-None-Match", tag).get(SEED).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-None-Match", "\"another\"").get(SEED).then().statusCode(200);
    }

    @Test
    void aToolsPolicyKeepsTheRestOfItsServerWorking() {
        JsonPath policy = given().get(SEED + "/policy.json").jsonPath();
        assertThat(policy.getString("version")).isEqualTo("1");
        assertThat(policy.getString("default")).isEqualTo("deny");
        int listed = policy.getMap("tools").size()
                + (policy.getList("hide") == null ? 0 : policy.getList("hide").size());
        assertThat(listed)
                .isEqualTo(given().get("/api/v1/servers/ra1nyxin-allcanuse-mcp")
                        .jsonPath()
                        .getInt("tools"));
    }

    @Test
    void theRuleAloneSpeaksOfOneTool() {
        JsonPath policy = given().get(SEED + "/policy.json?scope=tool").jsonPath();
        var names = new ArrayList<String>();
        if (policy.getMap("tools") != null) {
            names.addAll(policy.<String, Object>getMap("tools").keySet());
        }
        if (policy.getList("hide") != null) {
            names.addAll(policy.getList("hide", String.class));
        }
        assertThat(names).containsExactly("cancel_background_task");
    }

    @Test
    void whatIsUnknownIsAProblemThatSaysWhich() {
        problem(TOOLS + "/no-such-server/x", 404, "/problems/no-such-server", "no-such-server");
        problem(TOOLS + "/ra1nyxin-allcanuse-mcp/no_such_tool", 404, "/problems/no-such-tool", "no_such_tool");
        problem(TOOLS + "/no-such-server/x/policy.json", 404, "/problems/no-such-server", "no-such-server");
        problem("/api/v1/nowhere", 404, "/problems/no-such-address", "nowhere");
    }

    @Test
    void aWrongParameterIsAProblemThatSaysWhatItTakes() {
        problem(TOOLS + "?risk=huge", 400, "/problems/bad-parameter", "critical");
        problem(TOOLS + "?limit=0", 400, "/problems/bad-parameter", "1 to 200");
        problem(TOOLS + "?limit=many", 400, "/problems/bad-parameter", "many");
        problem(TOOLS + "?sort=size", 400, "/problems/bad-parameter", "relevance");
        problem(TOOLS + "?cursor=nonsense", 400, "/problems/bad-query", "cursor");
        problem(SEED + "/policy.json?scope=world", 400, "/problems/bad-parameter", "world");
    }

    @Test
    void anotherMethodIsRefused() {
        given().delete(SEED).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void everyFacetIsThere() {
        List<String> facets = new ArrayList<>(given().get(TOOLS + "?limit=1")
                .jsonPath()
                .<String, Object>getMap("facets")
                .keySet());
        assertThat(facets).contains("category", "risk", "capability", "server", "source");
        given().get(TOOLS + "?limit=1&facets=false")
                .then()
                .body("facets", nullValue())
                .body("items", hasSize(1));
    }

    private static void problem(String address, int status, String type, String detail) {
        given().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", containsString(detail))
                .body("help", notNullValue());
    }
}
