package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
