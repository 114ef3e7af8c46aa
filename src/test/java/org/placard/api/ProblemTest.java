package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each problem's type is an address that says what it means. */
@QuarkusTest
class ProblemTest {

    @Test
    void everyTypeIsDocumentedAtItsAddress() {
        var misses = new ArrayList<String>();
        String all = given().accept("text/html").get("/problems").asString();
        for (Problem problem : Problem.values()) {
            var page = given().accept("text/html").get(problem.type());
            String text = page.asString().replace("&#39;", "'").replace("&quot;", "\"");
            if (page.statusCode() != 200
                    || !text.contains(problem.title())
                    || !text.contains("HTTP " + problem.status())) {
                misses.add(problem.type());
            }
            if (!all.contains("\"" + problem.type() + "\"")) {
                misses.add(problem.type() + " in the list");
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void typesAreStableWords() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::type))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("/problems/[a-z]+(-[a-z]+)*"));
        assertThat(Problem.values()).allSatisfy(problem -> {
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.help()).isNotBlank();
        });
    }
}
