package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.placard.PublishedSchema;
import org.placard.store.CatalogStore;

@QuarkusTest
class BulkResourceTest {

    @Inject
    CatalogStore store;

    @Inject
    BulkFiles files;

    @BeforeEach
    void theFilesAreOfNow() {
        files.renewNow();
    }

    private static byte[] fetched(String file) {
        return given().get("/data/" + file).then().statusCode(200).extract().asByteArray();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void everyToolIsInTheLines() throws IOException {
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(fetched("tools.jsonl.gz"))).readAllBytes();
        var expected = new ArrayList<String>();
        store.forEach((server, tools) -> tools.forEach(
                tool -> expected.add(server.slug() + " " + tool.tool().name())));
        var json = new ObjectMapper();
        var found = new ArrayList<String>();
        var problems = new ArrayList<String>();
        var schema = PublishedSchema.asPublished("classification.json");
        for (String line : new String(unpacked, StandardCharsets.UTF_8).split("\n")) {
            JsonNode tool = json.readTree(line);
            found.add(tool.path("slug").asText() + " " + tool.path("name").asText());
            problems.addAll(schema.problems(line));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @Test
    void checksumsAreThoseOfTheFilesAndOfTheirTags() throws NoSuchAlgorithmException {
        String sums = new String(fetched("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(3);
        for (String file : List.of("tools.jsonl.gz", "all.zip", "modified.csv")) {
            String sha = sha256(fetched(file));
            assertThat(sums).contains(sha + "  " + file + "\n");
            assertThat(given().head("/data/" + file).getHeader("ETag")).isEqualTo('"' + sha + '"');
        }
    }

    @Test
    void theArchiveHoldsTheLinesTheSchemasAndEveryServersPolicy() throws IOException {
        var names = new TreeSet<String>();
        String policy = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fetched("all.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("policies/ra1nyxin-allcanuse-mcp.json")) {
                    policy = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(names).contains("tools.jsonl", "modified.csv", "schema/tool.json", "schema/classification.json");
        assertThat(names.stream().filter(name -> name.startsWith("policies/")))
                .hasSize(store.stats().servers());
        assertThat(policy)
                .isEqualTo(given().get("/api/v1/servers/ra1nyxin-allcanuse-mcp/policy.json")
                        .asString());
    }

    @Test
    void theListOfChangesStartsWithTheLatest() {
        List<String> lines = new String(fetched("modified.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("changed,revision,server,tools,risk");
        assertThat(lines).hasSize(store.stats().servers() + 1);
        assertThat(lines.get(1).split(",")[1]).isEqualTo(String.valueOf(store.revision()));
    }

    @Test
    void aDownloadThatWasCutOffGoesOn() {
        byte[] whole = fetched("tools.jsonl.gz");
        Response head = given().header("Range", "bytes=0-999").get("/data/tools.jsonl.gz");
        assertThat(head.statusCode()).isEqualTo(206);
        assertThat(head.getHeader("Content-Range")).isEqualTo("bytes 0-999/" + whole.length);
        Response rest = given().header("Range", "bytes=1000-")
                .header("If-Range", head.getHeader("ETag"))
                .get("/data/tools.jsonl.gz");
        assertThat(rest.statusCode()).isEqualTo(206);
        byte[] joined = new byte[whole.length];
        System.arraycopy(head.asByteArray(), 0, joined, 0, 1000);
        System.arraycopy(rest.asByteArray(), 0, joined, 1000, whole.length - 1000);
        assertThat(joined).isEqualTo(whole);
        Response changed = given().header("Range", "bytes=1000-")
                .header("If-Range", "\"older\"")
                .get("/data/tools.jsonl.gz");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.asByteArray()).isEqualTo(whole);
        given().header("Range", "bytes=" + whole.length + "-")
                .get("/data/tools.jsonl.gz")
                .then()
                .statusCode(416)
                .body("type", equalTo("/problems/no-such-range"));
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = given().get("/data/all.zip").getHeader("ETag");
        given().header("If-None-Match", tag)
                .get("/data/all.zip")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().get("/data/nothing").then().statusCode(404).body("type", equalTo("/problems/no-such-address"));
    }
}
