package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardTest {

    private static final String STATS = "/api/v1/stats";

    @Test
    void anotherHostsNameIsRefused() {
        for (String host :
                new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "[::2]"}) {
            given().header("Host", host)
                    .get(STATS)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/foreign-host"));
        }
    }

    @Test
    void itsOwnNamesAreAnswered() {
        for (String host : new String[] {"localhost", "LOCALHOST:1", "127.0.0.1:" + RestAssured.port, "[::1]:8080"}) {
            given().header("Host", host).get(STATS).then().statusCode(200);
        }
    }

    @Test
    void anotherSitesScriptIsRefused() {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost.evil.example", "::"}) {
            given().header("Origin", origin)
                    .get(STATS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/foreign-origin"));
        }
        given().header("Origin", "http://localhost:8080").get(STATS).then().statusCode(200);
    }

    @Test
    void everyAnswerKeepsBrowsersFromRunningWhatPublishersWrote() {
        for (String address : new String[] {"/", STATS, "/tools/ra1nyxin-allcanuse-mcp/cancel_background_task"}) {
            String policy = given().get(address).header("Content-Security-Policy");
            assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(given().get(address).header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void nothingThatWritesAnswersWithoutAToken() {
        for (String token : new String[] {"", "Bearer ", "Bearer wrong", "Basic x"}) {
            given().header("Authorization", token)
                    .contentType("application/json")
                    .body("{\"files\":[\"/etc/hostname\"]}")
                    .post("/internal/ingest")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/operator-only"));
            given().header("Authorization", token)
                    .get("/internal/export")
                    .then()
                    .statusCode(401);
        }
    }
}
