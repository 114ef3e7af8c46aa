package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessResourceTest {

    private static final String ONE = "/access/v1/evaluation";
    private static final String MANY = "/access/v1/evaluations";
    private static final String SERVER = "kohasummons-paystack-mcp";

    private static RequestSpecification asking(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static String question(String subject, String tool, String context) {
        return """
                {"subject":{"type":"user","id":"%s"},"action":{"name":"tools/call"},
                "resource":{"type":"tool","id":"%s","properties":{"server":"%s","arguments":{"id":"1"}}},
                "context":%s}""".formatted(subject, tool, SERVER, context);
    }

    @Test
    void theDecisionIsThePolicysWithItsReason() {
        JsonPath policy = given().get("/api/v1/servers/" + SERVER + "/policy").jsonPath();
        for (String tool : policy.getList("fidelity.tool", String.class)) {
            String wanted = policy.getString("fidelity.find { it.tool == '%s' }.wanted".formatted(tool));
            JsonPath answer =
                    asking(question("all-" + tool, tool, "{}")).post(ONE).jsonPath();
            boolean open = wanted.equals("allow") || wanted.equals("limit");
            assertThat(answer.getBoolean("decision")).as(tool).isEqualTo(open);
            assertThat(answer.getString("context.reason")).isNotBlank();
        }
    }

    @Test
    void whatIsAskedIsPermittedOnceItIsApproved() {
        JsonPath policy = given().get("/api/v1/servers/" + SERVER + "/policy").jsonPath();
        String asked = policy.getString("fidelity.find { it.wanted == 'ask' }.tool");
        asking(question("a", asked, "{}"))
                .header("X-Request-ID", "r-1")
                .post(ONE)
                .then()
                .statusCode(200)
                .header("X-Request-ID", "r-1")
                .body("decision", equalTo(false))
                .body("context.verdict", equalTo("ask"));
        asking(question("a", asked, "{\"approved\":true}")).post(ONE).then().body("decision", equalTo(true));
        asking(question("a", "no_such_tool", "{\"approved\":true}"))
                .post(ONE)
                .then()
                .body("decision", equalTo(false));
        asking(question("a", asked, "{}").replace(SERVER, "nobody"))
                .post(ONE)
                .then()
                .body("decision", equalTo(false));
        asking(question("a", asked, "{}").replace("tools/call", "delete"))
                .post(ONE)
                .then()
                .body("decision", equalTo(false));
    }

    @Test
    void callsAreCountedBySubject() {
        JsonPath policy = given().get("/api/v1/servers/" + SERVER + "/policy?posture=strict")
                .jsonPath();
        String limited = policy.getString("fidelity.find { it.wanted == 'limit' }.tool");
        var questions = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            questions.append(i == 0 ? "" : ",").append("{}");
        }
        String body = question("busy", limited, "{\"posture\":\"strict\"}")
                .replaceFirst("\\{", "{\"evaluations\":[" + questions + "],");
        JsonPath answers = asking(body).post(MANY).jsonPath();
        // A minute may end in between; a window never lets 200 calls through.
        assertThat(answers.getList("evaluations.decision", Boolean.class))
                .hasSize(200)
                .startsWith(true)
                .contains(false);
        assertThat(answers.getString("evaluations.find { !it.decision }.context.rule"))
                .contains("limits[0]");
        asking(question("idle", limited, "{\"posture\":\"strict\"}"))
                .post(ONE)
                .then()
                .body("decision", equalTo(true));
    }

    @Test
    void aListEndsWhereItsSemanticSays() {
        String list = """
                {"subject":{"type":"user","id":"s"},"action":{"name":"tools/call"},
                "options":{"evaluations_semantic":"%s"},
                "evaluations":[
                {"resource":{"type":"tool","id":"nothing","properties":{"server":"%s"}}},
                {"resource":{"type":"tool","id":"nothing","properties":{"server":"%s"}}}]}""";
        asking(list.formatted("deny_on_first_deny", SERVER, SERVER))
                .post(MANY)
                .then()
                .body("evaluations", hasSize(1));
        asking(list.formatted("execute_all", SERVER, SERVER)).post(MANY).then().body("evaluations", hasSize(2));
        asking(list.formatted("at_random", SERVER, SERVER)).post(MANY).then().statusCode(400);
    }

    @Test
    void whatIsMissingIsNamed() {
        asking("{}").post(ONE).then().statusCode(400).body("detail", containsString("subject.id"));
        asking("[]").post(ONE).then().statusCode(400);
        asking(question("a", "t", "{}").replace("\"server\"", "\"serber\""))
                .post(ONE)
                .then()
                .statusCode(400)
                .body("detail", containsString("resource.properties.server"));
    }
}
