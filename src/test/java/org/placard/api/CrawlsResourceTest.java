package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrawlsResourceTest {

    @Inject
    OperatorToken operator;

    @Test
    void visitsAreListed() {
        given().get("/api/v1/crawls").then().statusCode(200).body("items", notNullValue());
        given().get("/api/v1/crawls?id=987654").then().statusCode(200).body("items", empty());
    }

    @Test
    void ordersAreTheOperatorsAndOffByDefault() {
        String order = "{\"source\":\"mcp-registry\"}";
        given().contentType("application/json")
                .body(order)
                .post("/api/v1/admin/crawls")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/operator-only"));
        given().contentType("application/json")
                .header("Authorization", "Bearer " + operator.value())
                .body(order)
                .post("/api/v1/admin/crawls")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/admin-off"));
    }
}
