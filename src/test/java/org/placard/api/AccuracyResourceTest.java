package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.placard.evaluate.Accuracy;
import org.placard.rules.RuleSet;

@QuarkusTest
class AccuracyResourceTest {

    @Inject
    Accuracy accuracy;

    @Inject
    RuleSet rules;

    @Test
    void theCommittedReportIsAnsweredAndSaysWhetherItIsOfTheseRules() {
        given().get("/api/v1/accuracy")
                .then()
                .statusCode(200)
                .body("current", equalTo(accuracy.current(rules.version())))
                .body("measuredRules", equalTo(accuracy.report().orElseThrow().rulesVersion()))
                .body("report.data.labels", greaterThan(300))
                .body("report.categories.right.low", notNullValue())
                .body("report.categories.categories", hasSize(5))
                .body("report.categories.confusion", hasSize(5))
                .body("report.confidence.bands", hasSize(10))
                .body("meta.rulesVersion", equalTo(rules.version()));
    }
}
