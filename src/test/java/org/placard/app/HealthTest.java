package org.placard.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.placard.ingest.IndexFollower;
import org.placard.store.CatalogStore;

@QuarkusTest
class HealthTest {

    @Inject
    CatalogStore store;

    @Inject
    IndexFollower follower;

    @Test
    void readyMeansThatSearchesShowWhatIsStored() throws InterruptedException {
        assertThat(follower.await(store.revision(), Duration.ofSeconds(30))).isTrue();
        JsonPath ready = given().get("/q/health/ready").jsonPath();
        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getLong("checks.find { it.name == 'catalogue' }.data.indexRevision"))
                .isEqualTo(store.revision());
        assertThat(IndexHealth.class).hasAnnotation(Readiness.class);
    }

    @Test
    void monitoringSeesHowMuchThereIsAndWhetherItFlows() {
        given().contentType("application/json")
                .body("{\"tools\":[{\"name\":\"get_page\"}]}")
                .post("/api/v1/classify");
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("placard_tools " + (double) store.stats().tools())
                .contains("placard_servers " + (double) store.stats().servers())
                .contains("placard_index_lag ", "placard_catalog_revision ")
                .contains("placard_ingest_servers_total{outcome=\"new\"", "placard_ingests_total ")
                .contains("placard_classify_requests_total{outcome=\"answered\"");
        var low = Pattern.compile("placard_classified_tools_total\\{risk=\"low\"[^}]*} ([0-9.]+)")
                .matcher(metrics);
        assertThat(low.find()).isTrue();
        assertThat(Double.parseDouble(low.group(1))).isPositive();
    }
}
