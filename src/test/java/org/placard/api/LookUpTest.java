package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

/** Tools and servers found by what a program has at hand: a digest, a package URL, a repository, a moment. */
@QuarkusTest
class LookUpTest {

    private static final String API = "/api/v1/";
    private static final String SEED = API + "tools/ra1nyxin-allcanuse-mcp/cancel_background_task";

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @BeforeEach
    void theIndexIsLevel() throws InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aDigestFindsItsTools() {
        String digest = given().get(SEED).jsonPath().getString("digest");
        given().queryParam("digest", digest)
                .get(API + "tools")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("cancel_background_task"))
                .body("items.findAll { it.digest != '%s' }".formatted(digest), hasSize(0));
        given().queryParam("digest", "0".repeat(64)).get(API + "tools").then().body("total", equalTo(0));
        given().queryParam("digest", "ABC").get(API + "tools").then().statusCode(400);
    }

    @Test
    void aPrefixFindsItsToolsAndEveryAnswerIsEquallyLong() {
        String digest = given().get(SEED).jsonPath().getString("digest");
        Response known = given().header("Accept-Encoding", "gzip").get(API + "range/" + digest.substring(0, 5));
        assertThat(known.jsonPath().getList("items.suffix", String.class)).contains(digest.substring(5));
        assertThat(known.getHeader("Content-Encoding")).isNull();
        for (String prefix : List.of("00000", "12345", "abcde", digest.substring(0, 5))) {
            Response answer = given().get(API + "range/" + prefix);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asByteArray()).hasSize(RangeResource.SIZE);
        }
        for (String wrong : List.of("1234", "123456", "ABCDE", "zzzzz")) {
            given().get(API + "range/" + wrong).then().statusCode(400).body("detail", containsString(wrong));
        }
    }

    @Test
    void aPackageUrlAndARepositoryFindTheirServers() {
        given().queryParam("purl", "pkg:npm/%40abhaybabbar/retellai-mcp-server@1.0.0")
                .get(API + "servers")
                .then()
                .statusCode(200)
                .body("items.server", equalTo(List.of("abhaybabbar-retellai-mcp-server")));
        for (String repository : List.of(
                "https://github.com/abhaybabbar/retellai-mcp-server",
                "https://github.com/AbhayBabbar/retellai-mcp-server.git",
                "git@github.com:abhaybabbar/retellai-mcp-server.git",
                "abhaybabbar/retellai-mcp-server")) {
            given().queryParam("repository", repository)
                    .get(API + "servers")
                    .then()
                    .statusCode(200)
                    .body("items.server", hasItem("abhaybabbar-retellai-mcp-server"));
        }
        given().queryParam("purl", "pkg:npm/nobody").get(API + "servers").then().body("total", equalTo(0));
        given().queryParam("purl", "nobody").get(API + "servers").then().statusCode(400);
        given().queryParam("repository", "not one").get(API + "servers").then().statusCode(400);
    }

    @Test
    void aBatchKeepsItsOrderAndTellsEachMiss() {
        String digest = given().get(SEED).jsonPath().getString("digest");
        var asked = List.of(
                Map.of("server", "ra1nyxin-allcanuse-mcp", "name", "cancel_background_task"),
                Map.of("server", "nobody", "name", "x"),
                Map.of("server", "ra1nyxin/allcanuse-mcp", "name", "no_such"),
                Map.of("digest", digest),
                Map.of("name", "x"),
                Map.of("digest", "short"));
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of("tools", asked))
                .post(API + "tools:batch")
                .then()
                .statusCode(200)
                .body("items.found", equalTo(List.of(true, false, false, true, false, false)))
                .body("items[0].tool.risk", equalTo("critical"))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.type", equalTo("/problems/no-such-server"))
                .body("items[2].problem.type", equalTo("/problems/no-such-tool"))
                .body("items[3].tool.digest", equalTo(digest))
                .body("items[4].problem.type", equalTo("/problems/bad-parameter"))
                .body("items[5].problem.detail", containsString("digest"))
                .body("meta.coverage", hasItem("defined"));
    }

    @Test
    void aBatchThatIsNoneIsAProblem() {
        for (String body : List.of("{}", "[]", "{", "null", "{\"tools\":[]}", "{\"tools\":7}", "")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body(body)
                    .post(API + "tools:batch")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        String many = "{\"tools\":[" + "{},".repeat(BatchResource.MOST) + "{}]}";
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(many)
                .post(API + "tools:batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("200"));
    }

    @Test
    void onlyTheWantedMembersAreSent() {
        JsonPath page =
                given().queryParam("fields", "name, risk").get(API + "tools").jsonPath();
        assertThat(page.getMap("items[0]")).containsOnlyKeys("name", "risk");
        assertThat(page.getMap("meta")).isNotEmpty();
        JsonPath tool =
                given().queryParam("fields", "category,digest").get(SEED).jsonPath();
        assertThat(tool.getMap("")).containsOnlyKeys("category", "digest", "meta");
        assertThat(given().queryParam("fields", "server")
                        .get(API + "servers")
                        .jsonPath()
                        .getMap("items[0]"))
                .containsOnlyKeys("server");
        given().queryParam("fields", "name,colour")
                .get(API + "tools")
                .then()
                .statusCode(400)
                .body("detail", containsString("confidenceWord"));
    }

    @Test
    void whatChangedSinceIsFound() {
        String tools = API + "tools?limit=1&updatedSince=";
        int all = given().get(tools + "2000-01-01").jsonPath().getInt("total");
        assertThat(all).isEqualTo(given().get(API + "tools?limit=1").jsonPath().getInt("total"));
        given().get(tools + "2999-01-01T00:00:00Z").then().body("total", equalTo(0));
        String servers = API + "servers?limit=1&updatedSince=";
        assertThat(given().get(servers + "2000-01-01").jsonPath().getInt("total"))
                .isPositive();
        given().get(servers + "2999-01-01").then().body("total", equalTo(0));
        long revision = store.revision();
        given().get(API + "servers?sinceRevision=" + revision).then().body("total", equalTo(0));
        given().get(API + "servers?sinceRevision=" + (revision - 1)).then().body("total", equalTo(1));
        for (String wrong : List.of(tools + "yesterday", servers + "2026-13-01", API + "servers?sinceRevision=-1")) {
            given().get(wrong).then().statusCode(400).body("type", equalTo("/problems/bad-parameter"));
        }
    }

    @Test
    void everyListComesInPages() {
        for (String list :
                List.of("rules", "categories", "capabilities", "attacks", "servers/ra1nyxin-allcanuse-mcp")) {
            JsonPath whole = given().get(API + list + "?limit=200").jsonPath();
            var ids = new ArrayList<Object>();
            String next = "";
            do {
                JsonPath page = given().queryParam("limit", 3)
                        .queryParam("cursor", next)
                        .get(API + list)
                        .jsonPath();
                ids.addAll(page.getList("items"));
                next = page.getString("next");
            } while (next != null);
            assertThat(ids).as(list).isEqualTo(whole.getList("items")).isNotEmpty();
            given().get(API + list + "?cursor=" + "czpuby1zdWNo").then().statusCode(400);
        }
    }

    @Test
    void everyAnswerSaysWhereItComesFromAndIsA304ForWhoHasIt() {
        for (String address : List.of(
                "stats",
                "tools",
                "servers",
                "rules",
                "rules/deletes-something",
                "categories",
                "capabilities",
                "attacks",
                "servers/ra1nyxin-allcanuse-mcp",
                "tools/ra1nyxin-allcanuse-mcp/cancel_background_task",
                "range/00000")) {
            Response answer = given().get(API + address);
            Map<String, Object> meta = answer.jsonPath().getMap("meta");
            assertThat(meta)
                    .as(address)
                    .containsOnlyKeys("engineVersion", "rulesVersion", "catalogRevision", "observed", "coverage");
            assertThat(answer.getHeader("ETag")).as(address).matches("\"[0-9a-f]{32}(-gzip)?\"");
            assertThat(answer.getHeader("Cache-Control")).as(address).contains("stale-while-revalidate");
            given().header("If-None-Match", answer.getHeader("ETag"))
                    .get(API + address)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(answer.getHeader("ETag")))
                    .body(equalTo(""));
        }
        given().get(API + "rules/nothing").then().statusCode(404).body("type", equalTo("/problems/no-such-rule"));
        given().get(SEED)
                .then()
                .body("meta.observed", not(nullValue()))
                .body("meta.coverage", equalTo(List.of("defined")));
    }
}
