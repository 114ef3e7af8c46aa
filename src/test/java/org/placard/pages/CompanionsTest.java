package org.placard.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PagesTest.Shelved.class)
class CompanionsTest {

    private static final String SEED = "/tools/ra1nyxin-allcanuse-mcp/cancel_background_task";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static List<String> locations(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.header("ETag")).isNotNull();
        return answer.xmlPath().getList("**.findAll { it.name() == 'loc' }*.text()");
    }

    @Test
    void theSiteMapLeadsToPagesThatAreThere() {
        List<String> maps = locations("/sitemap.xml");
        assertThat(maps).hasSizeGreaterThanOrEqualTo(3).allMatch(map -> map.startsWith("http://127.0.0.1:"));
        var pages = new ArrayList<String>();
        for (String map : maps) {
            pages.addAll(locations(map.replaceFirst("http://[^/]+", "")));
        }
        assertThat(pages).anyMatch(page -> page.endsWith(SEED)).doesNotHaveDuplicates();
        assertThat(pages.stream()
                        .filter(page -> !page.contains("/tools/") || page.endsWith(SEED) || page.contains("evil"))
                        .map(page -> page.replaceFirst("http://[^/]+", ""))
                        .filter(page -> get(page).statusCode() != 200))
                .isEmpty();
        assertThat(get("/sitemaps/tools-9.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemaps/other-0.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aSiteMapIsCutWhereItsFormatSaysSo() {
        assertThat(SiteMap.files(0)).isZero();
        assertThat(SiteMap.files(50_000)).isEqualTo(1);
        assertThat(SiteMap.files(50_001)).isEqualTo(2);
    }

    @Test
    void robotsAreToldOfTheSiteMapAndKeptFromSearch() {
        assertThat(get("/robots.txt").asString())
                .contains("User-agent: *", "Disallow: /search")
                .containsPattern("Sitemap: http://127\\.0\\.0\\.1:[0-9]+/sitemap.xml");
        assertThat(get("/llms.txt").asString()).startsWith("# Placard").contains("unknown, not safe");
        assertThat(get("/opensearch.xml").asString()).contains("/search?q={searchTerms}");
    }

    @Test
    void structuredDataIsWhatThePageShowsAndCannotEndItsElement() throws Exception {
        List<JsonNode> seed = data(SEED);
        assertThat(seed).extracting(node -> node.path("@type").asText()).contains("BreadcrumbList", "FAQPage");
        String html = get(SEED).asString();
        for (JsonNode node : seed) {
            for (JsonNode question : node.path("mainEntity")) {
                assertThat(html).contains(question.path("name").asText());
            }
        }
        assertThat(data("/")).extracting(node -> node.path("@type").asText()).contains("Dataset");
        assertThat(data("/tools/evil-b-server/~PGltZyBzcmM9eD4")).hasSize(2);
    }

    private static List<JsonNode> data(String path) throws Exception {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>")
                .matcher(get(path).asString());
        var found = new ArrayList<JsonNode>();
        while (script.find()) {
            found.add(JSON.readTree(script.group(1)));
        }
        return found;
    }

    @Test
    void aBadgeIsGreyWhereNothingIsKnown() {
        Response seed = get(SEED + "/badge.svg");
        assertThat(seed.contentType()).startsWith("image/svg+xml");
        assertThat(seed.asString()).contains("critical risk").startsWith("<svg");
        assertThat(get("/servers/ra1nyxin-allcanuse-mcp/badge.svg").asString()).contains("critical risk");
        for (String unknown : List.of(
                "/servers/acme-unseen/badge.svg",
                "/servers/nobody/badge.svg",
                "/tools/nobody/nothing/badge.svg",
                "/tools/nobody/~%21/badge.svg")) {
            assertThat(get(unknown).statusCode()).as(unknown).isEqualTo(200);
            assertThat(get(unknown).asString()).as(unknown).contains("unknown", "#5b616c");
        }
    }
}
