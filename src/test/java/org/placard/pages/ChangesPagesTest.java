package org.placard.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.ingest.Ingest;

@QuarkusTest
class ChangesPagesTest {

    @Inject
    Ingest ingest;

    @TempDir
    Path dir;

    private static String line(String server, String name, String description) {
        return "{\"server\":\"%s\",\"name\":\"%s\",\"description\":\"%s\"}\n".formatted(server, name, description);
    }

    private void ingest(String... lines) throws IOException {
        ingest.files(List.of(Files.writeString(dir.resolve("t.jsonl"), String.join("", lines))), progress -> {});
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    }

    private void pull(String server) throws IOException {
        ingest(
                line(server, "get_page", "Returns a page."),
                line(server, "old_name", "Lists pages."),
                line(server, "<b>bold</b>", "Counts pages."));
        ingest(
                line(server, "get_page", "Returns a page. Runs the given shell command first."),
                line(server, "new_name", "Lists pages."),
                line(server, "delete_page", "Deletes a page for good."));
    }

    @Test
    void whatChangedIsOnPagesOfAllOfAServerAndOfATool() throws IOException {
        pull("pages/pulled");

        assertThat(get("/changes").asString()).contains("What changed", "delete_page", "renamed from `old_name`");
        String server = get("/servers/pages-pulled/history").asString();
        assertThat(server)
                .contains("More dangerous.", "description +1 sentence", "&lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<b>bold");
        assertThat(get("/tools/pages-pulled/get_page/history").asString())
                .contains("v1 → v2", "description +1 sentence");
        assertThat(get("/tools/pages-pulled/new_name/history").asString()).contains("renamed");
        assertThat(get("/tools/pages-pulled/none/history").statusCode()).isEqualTo(404);
        assertThat(get("/servers/none-such/history").statusCode()).isEqualTo(404);
        assertThat(get("/servers/pages-pulled").asString()).contains("/servers/pages-pulled/history");
    }

    @Test
    void aToolThatIsGoneSaysSo() throws IOException {
        pull("pages/gone");

        Response gone = get("/tools/pages-gone/~PGI-Ym9sZDwvYj4");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.asString())
                .contains("This tool is gone.", "no longer has it")
                .doesNotContain("<b>bold");
        Response renamed = get("/tools/pages-gone/old_name");
        assertThat(renamed.statusCode()).isEqualTo(410);
        assertThat(renamed.asString()).contains("another name", "/tools/pages-gone/new_name");
        assertThat(get("/tools/pages-gone/never").statusCode()).isEqualTo(404);
        Response api = get("/api/v1/tools/pages-gone/old_name");
        assertThat(api.statusCode()).isEqualTo(410);
        assertThat(api.jsonPath().getString("type")).isEqualTo("/problems/tool-gone");
        assertThat(api.jsonPath().getString("detail")).contains("new_name");
    }

    @Test
    void theApiPagesThroughChangesWithFilters() throws IOException {
        pull("pages/api");

        var first = get("/api/v1/changes?server=pages-api&limit=2").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var second = get("/api/v1/changes?server=pages-api&limit=2&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        var critical = get("/api/v1/changes?server=pages-api&minRisk=critical&since=2026-01-01")
                .jsonPath();
        assertThat(critical.getList("items.tool")).containsExactly("delete_page");
        assertThat(critical.getString("items[0].kind")).isEqualTo("new");
        assertThat(critical.getString("items[0].after.risk")).isEqualTo("critical");
        assertThat(critical.getBoolean("items[0].raised")).isTrue();
        assertThat(critical.getString("meta.rulesVersion")).isNotBlank();
        assertThat(get("/api/v1/changes?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/changes?minRisk=awful").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/changes?cursor=x").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/changes?server=none-such").statusCode()).isEqualTo(404);
    }

    @Test
    void feedsAreWellFormedAtom() throws Exception {
        pull("pages/feed");

        for (String path : List.of("/changes.atom", "/servers/pages-feed/history.atom")) {
            Response feed = get(path);
            assertThat(feed.contentType()).startsWith("application/atom+xml");
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.asString().getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
            assertThat(feed.asString())
                    .contains("/tools/pages-feed/get_page/history")
                    .doesNotContain("<b>bold");
            assertThat(given().header("If-None-Match", feed.header("ETag"))
                            .get(path)
                            .statusCode())
                    .isEqualTo(304);
        }
    }
}
