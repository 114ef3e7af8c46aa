package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.placard.store.CatalogStore;

@QuarkusTest
class ClassifyResourceTest {

    private static final String CLASSIFY = "/api/v1/classify";
    private static final String LIST = """
            {"jsonrpc":"2.0","id":1,"result":{"tools":[
              {"name":"delete_repository","description":"Deletes a repository for good.","inputSchema":{"type":"object"}},
              {"name":"list_issues","description":"Lists the open issues."}]}}
            """;

    @Inject
    CatalogStore store;

    @Inject
    ClassificationSlots slots;

    @Test
    void aListIsJudgedInItsOrderAndNothingIsStored() {
        long before = store.revision();
        given().body(LIST)
                .contentType("application/json")
                .post(CLASSIFY)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(java.util.List.of("delete_repository", "list_issues")))
                .body("items[0].category", equalTo("destructive"))
                .body("items[0].risk", equalTo("critical"))
                .body("items[1].category", equalTo("read"))
                .body("items[0].findings[0].evidence[0].quote", not(blankOrNullString()))
                .body("problems", hasSize(0));
        assertThat(store.revision()).isEqualTo(before);
    }

    @Test
    void aVerdictIsExplainedWhereThatIsAskedFor() {
        String list = """
                {"tools":[
                  {"name":"archive_or_delete_room","description":"Deletes a room, or moves it to the trash. Can be restored."},
                  {"name":"manage_issue","description":"Manages issues.","inputSchema":{"type":"object","properties":
                    {"action":{"type":"string","enum":["list","create","delete"]}}}}]}
                """;
        given().body(list)
                .queryParam("explain", "true")
                .contentType("application/json")
                .post(CLASSIFY)
                .then()
                .statusCode(200)
                .body("items[0].explanation.beliefs.category", hasSize(5))
                .body("items[0].explanation.beliefs[0].category", equalTo("financial"))
                .body("items[0].explanation.speaksFor[0].rule", not(blankOrNullString()))
                .body("items[0].explanation.speaksFor[0].evidence[0].field", not(blankOrNullString()))
                .body("items[0].explanation.speaksFor[0].evidence[0].end", greaterThan(0))
                .body("items[0].explanation.speaksAgainst", not(hasSize(0)))
                .body("items[0].explanation.missing", hasItem("schema"))
                .body("items[0].coverage", hasItem("description"))
                .body("items[0].notes", not(hasSize(0)))
                .body("items[1].category", equalTo("destructive"))
                .body("items[1].actions.value", hasItem("delete"))
                .body("items[1].explanation.spread.destructive", equalTo(1))
                .body("items[1].explanation.spread.read", equalTo(1))
                .body(
                        "items[1].explanation.wouldChange.find { it.without == 'worst-action' }.sentence",
                        not(blankOrNullString()))
                .body("items[1].explanation.runnerUp.category", not(blankOrNullString()));
        given().body(list)
                .contentType("application/json")
                .post(CLASSIFY)
                .then()
                .statusCode(200)
                .body("items[0].explanation", nullValue());
        given().body(list)
                .queryParam("explain", "perhaps")
                .contentType("application/json")
                .post(CLASSIFY)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void annotationsThatAreMissingOrContradictAreSuggested() {
        String list = """
                {"tools":[
                  {"name":"delete_room","description":"Deletes a room for good.","annotations":{"readOnlyHint":true}},
                  {"name":"list_rooms","description":"Lists rooms."},
                  {"name":"get_room","description":"Returns a room.","annotations":{"readOnlyHint":true}}]}
                """;
        given().body(list)
                .contentType("application/json")
                .post(CLASSIFY)
                .then()
                .statusCode(200)
                .body("items[0].suggestedAnnotations.state", equalTo("contradicting"))
                .body("items[0].suggestedAnnotations.annotations.readOnlyHint", equalTo(false))
                .body("items[0].suggestedAnnotations.annotations.destructiveHint", equalTo(true))
                .body("items[1].suggestedAnnotations.state", equalTo("missing"))
                .body("items[1].suggestedAnnotations.annotations.readOnlyHint", equalTo(true))
                .body("items[2].suggestedAnnotations", nullValue());
    }

    @Test
    void linesAreReadAndABadOneIsTold() {
        String lines =
                "{\"server\":\"a/b\",\"name\":\"get_page\"}\n{broken\n{\"server\":\"a/b\",\"name\":\"drop_table\"}\n";
        given().body(lines.getBytes(StandardCharsets.UTF_8))
                .contentType("application/octet-stream")
                .post(CLASSIFY)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("problems", hasSize(1))
                .body("problems[0].place", equalTo("line 2"));
    }

    @Test
    void whatIsNoManifestIsAProblem() {
        for (String body : new String[] {"", "{", "[]", "{\"hello\":1}", "\u0000\u0001", "[".repeat(10_000)}) {
            given().body(body.getBytes(StandardCharsets.UTF_8))
                    .contentType("application/octet-stream")
                    .post(CLASSIFY)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unreadable-manifest"))
                    .body("detail", not(blankOrNullString()));
        }
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        given().body(new byte[Guard.MAX_BODY + 1])
                .contentType("application/octet-stream")
                .post(CLASSIFY)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void aThirdAtATimeIsToldToComeBack() throws InterruptedException {
        var inside = new CountDownLatch(ClassificationSlots.AT_A_TIME);
        var leave = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        var threads = new Thread[ClassificationSlots.AT_A_TIME];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual()
                    .start(() -> slots.use(() -> {
                        inside.countDown();
                        try {
                            leave.await();
                        } catch (InterruptedException e) {
                            failure.set(e);
                        }
                        return 0;
                    }));
        }
        inside.await();
        try {
            given().body(LIST)
                    .contentType("application/json")
                    .post(CLASSIFY)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(blankOrNullString()))
                    .body("type", equalTo("/problems/too-many-classifications"));
        } finally {
            leave.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(failure.get()).isNull();
        given().body(LIST).contentType("application/json").post(CLASSIFY).then().statusCode(200);
    }
}
