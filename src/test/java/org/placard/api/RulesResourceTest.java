package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStore;

@QuarkusTest
class RulesResourceTest {

    private static final String RULES = "/api/v1/rules";

    @Inject
    RuleSet rules;

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @BeforeEach
    void theIndexIsLevel() throws InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void everyRuleIsListedWithItsReasonAndItsHits() {
        given().get(RULES)
                .then()
                .statusCode(200)
                .body("items", hasSize(rules.rules().size()))
                .body("items.rationale", everyItem(not(blankOrNullString())))
                .body("items.find { it.id == 'deletes-something' }.hits", greaterThan(20))
                .body("items.find { it.id == 'deletes-something' }.effect", equalTo("assigns:destructive"))
                .body("meta.rulesVersion", equalTo(rules.version()));
    }

    @Test
    void aRuleShowsReasonExamplesNearMissesAndWhatItHits() {
        given().get(RULES + "/deletes-something")
                .then()
                .statusCode(200)
                .body("id", equalTo("deletes-something"))
                .body("rationale", not(blankOrNullString()))
                .body("evidence", not(blankOrNullString()))
                .body("examples.size()", greaterThan(1))
                .body("examples.note", everyItem(not(blankOrNullString())))
                .body("examples.name", everyItem(not(blankOrNullString())))
                .body("nearMisses.size()", greaterThan(1))
                .body("hits", greaterThan(20))
                .body("tools", hasSize(20))
                .body("tools.path", hasItem(notNullValue()))
                .body("path", equalTo("/rules/deletes-something"));
    }

    @Test
    void theListAndTheRuleCountAlike() {
        int listed = given().get(RULES).then().extract().path("items.find { it.id == 'runs-code' }.hits");
        int own = given().get(RULES + "/runs-code").then().extract().path("hits");
        assertThat(own).isEqualTo(listed);
    }

    @Test
    void anUnknownRuleIsAProblem() {
        given().get(RULES + "/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-rule"));
    }
}
