package org.placard.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.placard.api.OperatorToken;

@QuarkusTest
@TestProfile(PagesTest.Shelved.class)
class ReportPageTest {

    private static final String SEED = "/tools/ra1nyxin-allcanuse-mcp/cancel_background_task";
    private static final String ADMIN = "/api/v1/admin/label-reports";

    @Inject
    OperatorToken operator;

    private static Response send(Map<String, String> form) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(SEED + "/report");
    }

    @Test
    void aReportReachesTheOperatorAndIsDecided() {
        Response sent = send(Map.of("category", "write", "reason", "It only stops <b>waiting</b>."));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().get(Objects.requireNonNull(sent.header("Location"))).asString())
                .contains("Thank you");

        JsonPath waiting = asOperator().get(ADMIN).jsonPath();
        assertThat(waiting.getString("items[0].reason")).isEqualTo("It only stops <b>waiting</b>.");
        assertThat(waiting.getString("items[0].labelled")).isEqualTo("destructive critical");
        assertThat(waiting.getString("items[0].proposed")).isEqualTo("write");

        long id = waiting.getLong("items[0].id");
        assertThat(asOperator()
                        .body(Map.of("outcome", "declined"))
                        .put(ADMIN + "/" + id)
                        .jsonPath()
                        .getString("outcome"))
                .isEqualToIgnoringCase("declined");
        assertThat(asOperator().get(ADMIN).jsonPath().<Object>getList("items.id"))
                .doesNotContain(id);
        assertThat(asOperator()
                        .body(Map.of("outcome", "maybe"))
                        .put(ADMIN + "/" + id)
                        .statusCode())
                .isEqualTo(400);
        assertThat(asOperator()
                        .body(Map.of("outcome", "declined"))
                        .put(ADMIN + "/999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheOperatorReadsReports() {
        assertThat(given().get(ADMIN).statusCode()).isEqualTo(401);
        assertThat(given().contentType(ContentType.JSON)
                        .body("{}")
                        .put(ADMIN + "/1")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReportWithoutAReasonIsAskedForOneAndLosesNothing() {
        Response refused = send(Map.of("category", "write", "reason", "  "));
        assertThat(refused.statusCode()).isEqualTo(400);
        Response wrong = send(Map.of("category", "harmless", "reason", "It <i>reads</i>."));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("It &lt;i&gt;reads&lt;/i&gt;.");
        assertThat(given().formParam("reason", "x")
                        .post("/tools/nobody/nothing/report")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverSendsManyWaits() {
        var clock = new Object() {
            Instant now = Instant.EPOCH;
        };
        var pace = new ReportPace(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.now;
            }
        });
        for (int i = 0; i < ReportPace.MOST; i++) {
            assertThat(pace.admits("one")).isTrue();
        }
        assertThat(pace.admits("one")).isFalse();
        assertThat(pace.admits("other")).isTrue();
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(pace.admits("one")).isTrue();
    }

    private io.restassured.specification.RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + operator.value()).contentType(ContentType.JSON);
    }
}
