package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

/** docs/openapi.yaml and the running service say the same. */
@QuarkusTest
class OpenApiTest {

    private static final Path DOCS = Path.of(System.getProperty("placard.home", "."), "docs");
    private static final String HERE = "https://placard.example/api/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @BeforeEach
    void theIndexIsLevel() throws InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Files.readString(DOCS.resolve("openapi.yaml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        List<JsonNode> parameters() {
            var all = new ArrayList<JsonNode>();
            node.path("parameters").forEach(parameter -> all.add(resolved(parameter)));
            return all;
        }
    }

    private static List<Operation> operations(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("responses"))
                        .filter(member -> path.getKey().startsWith("/api/")
                                || path.getKey().startsWith("/data/"))
                        .forEach(member -> all.add(new Operation(member.getKey(), path.getKey(), member.getValue()))));
        return all;
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? DOCUMENT.at(reference.substring(1)) : node;
    }

    /** What callers rely on: names of parameters, and status codes. Any operation may be limited, or fail. */
    private static Map<String, List<String>> shape(JsonNode document) {
        var shape = new TreeMap<String, List<String>>();
        for (Operation operation : operations(document)) {
            var said = new TreeSet<String>();
            operation
                    .parameters()
                    .forEach(parameter -> said.add(parameter.path("in").asText() + " "
                            + parameter.path("name").asText()));
            operation.node().path("responses").fieldNames().forEachRemaining(said::add);
            said.remove("429");
            said.remove("default");
            shape.put(operation.toString(), List.copyOf(said));
        }
        return shape;
    }

    @Test
    void pathsMethodsParametersAndStatusCodesAreThoseOfTheCode() throws IOException {
        JsonNode running = JSON.readTree(given().get("/q/openapi?format=json").asString());
        assertThat(shape(DOCUMENT)).isEqualTo(shape(running));
        assertThat(operations(DOCUMENT))
                .allSatisfy(operation -> assertThat(
                                operation.node().path("responses").fieldNames())
                        .toIterable()
                        .contains("429", "default"));
    }

    @Test
    void theServiceGivesTheDocumentAsItIsCommitted() throws IOException {
        Response served = given().get("/api/v1/openapi.yaml");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(new String(served.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(DOCS.resolve("openapi.yaml")));
        for (String schema : ContractResource.SCHEMAS) {
            assertThat(new String(given().get("/api/v1/schema/" + schema).asByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(DOCS.resolve("schema").resolve(schema)));
        }
        given().get("/api/v1/schema/other.json").then().statusCode(404);
    }

    @Test
    void everyOperationAnswersAsItsSchemaSays() throws IOException {
        var misses = new ArrayList<String>();
        for (Operation operation : operations(DOCUMENT)) {
            Response answer = asked(operation);
            boolean operatorOnly = operation.node().has("security");
            if (operatorOnly && answer.statusCode() == 401) {
                continue;
            }
            if (operatorOnly || answer.statusCode() != 200) {
                misses.add(operation + " answers " + answer.statusCode() + ": " + answer.asString());
                continue;
            }
            JsonNode content = operation.node().at("/responses/200/content");
            String type = answer.contentType().replaceFirst(";.*", "");
            if (!content.has(type)) {
                misses.add(operation + " answers " + type);
            } else if (type.equals("application/json")) {
                String pointer = pointer(operation, "responses/200/content/application~1json/schema");
                problems(pointer, answer.asString()).forEach(problem -> misses.add(operation + ": " + problem));
            }
        }
        assertThat(misses).isEmpty();
    }

    private static Response asked(Operation operation) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            JsonNode example = parameter.path("example");
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", example.asText());
            } else if (example.isArray()) {
                example.forEach(value -> request.queryParam(name, value.asText()));
            } else if (!example.isMissingNode()) {
                request.queryParam(name, example.asText());
            }
        }
        JsonNode body = operation.node().at("/requestBody/content/application~1json/example");
        if (!body.isMissingNode()) {
            request.contentType("application/json").body(body.toString());
        }
        return request.request(operation.method(), path);
    }

    @Test
    void everyExampleIsAsItsSchemaSays() throws IOException {
        var misses = new ArrayList<String>();
        int examples = 0;
        for (Operation operation : operations(DOCUMENT)) {
            JsonNode answer = operation.node().at("/responses/200/content/application~1json");
            if (!answer.isMissingNode()) {
                String pointer = pointer(operation, "responses/200/content/application~1json/schema");
                problems(pointer, answer.path("example").toString())
                        .forEach(problem -> misses.add(operation + ": " + problem));
                examples++;
            }
            JsonNode body = operation.node().at("/requestBody/content/application~1json");
            if (!body.isMissingNode()) {
                String pointer = pointer(operation, "requestBody/content/application~1json/schema");
                problems(pointer, body.path("example").toString())
                        .forEach(problem -> misses.add(operation + ": " + problem));
            }
        }
        for (Map.Entry<String, JsonNode> response :
                DOCUMENT.at("/components/responses").properties()) {
            JsonNode problem = response.getValue().at("/content/application~1problem+json/example");
            if (!problem.isMissingNode()) {
                problems("/components/schemas/Problem", problem.toString())
                        .forEach(miss -> misses.add(response.getKey() + ": " + miss));
            }
        }
        assertThat(misses).isEmpty();
        assertThat(examples).isGreaterThan(12);
    }

    private static String pointer(Operation operation, String rest) {
        return "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/" + operation.method() + "/"
                + rest;
    }

    private static List<String> problems(String pointer, String json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        texts.put(HERE + "openapi.yaml", DOCUMENT.toString());
        for (String schema : ContractResource.SCHEMAS) {
            String text = Files.readString(DOCS.resolve("schema").resolve(schema));
            texts.put(HERE + "schema/" + schema, text);
            texts.put(JSON.readTree(text).get("$id").asText(), text);
        }
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts))
                .getSchema(SchemaLocation.of(HERE + "openapi.yaml#" + fragment))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
