package org.placard.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.placard.PublishedSchema;
import org.placard.model.ToolAddress;
import org.placard.store.CatalogStore;

/** What the API answers of a tool is what docs/schema/tool.json says. */
@QuarkusTest
class ToolSchemaTest {

    @Inject
    CatalogStore store;

    @Test
    void everyToolsRecordIsAsTheSchemaSays() {
        var schema = PublishedSchema.strict("tool.json");
        var misses = new ArrayList<String>();
        var seen = new ArrayList<String>();
        store.forEach((server, tools) -> tools.forEach(tool -> {
            String address = "/api/v1/tools/" + server.slug() + "/"
                    + ToolAddress.of(tool.tool().name());
            seen.add(address);
            schema.problems(given().get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .forEach(problem -> misses.add(address + ": " + problem));
        }));
        assertThat(misses).isEmpty();
        assertThat(seen).hasSizeGreaterThan(500);
    }

    @Test
    void anotherRecordIsRefused() {
        String server = given().get("/api/v1/servers/ra1nyxin-allcanuse-mcp").asString();
        assertThat(PublishedSchema.asPublished("tool.json").problems(server)).isNotEmpty();
    }
}
