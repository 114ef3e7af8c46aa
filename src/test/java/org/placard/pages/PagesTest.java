package org.placard.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.placard.model.ToolAddress;

@QuarkusTest
@TestProfile(PagesTest.Shelved.class)
class PagesTest {

    /** Pages over {@link SampleShelf} instead of the database. */
    public static final class Shelved implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SampleShelf.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("placard.operator.contact", "security@example.com");
        }
    }

    private static final String SEED = "/tools/ra1nyxin-allcanuse-mcp/cancel_background_task";
    private static final String EVIL = "/tools/evil-b-server/";
    /** One of each kind. */
    static final List<String> ALL = List.of(
            "/",
            "/search",
            "/search?q=delete+file&risk=critical",
            SEED,
            SEED + "?scope=tool",
            EVIL + "lookup",
            EVIL + ToolAddress.of("<img src=x>"),
            "/servers/ra1nyxin-allcanuse-mcp",
            "/servers/evil-b-server",
            "/servers/acme-unseen",
            "/risk",
            "/risk/critical",
            "/risk/low",
            "/risk/unknown",
            "/categories",
            "/categories/financial",
            "/capabilities",
            "/capabilities/runs-code",
            "/attacks",
            "/rules",
            "/rules/deletes-something",
            "/classify",
            "/ingest",
            "/about",
            "/accuracy",
            "/docs",
            "/glossary",
            "/problems",
            "/problems/no-such-tool",
            SEED + "/report");

    private static Response get(String path) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get(path);
    }

    private static String page(String path) {
        Response response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.contentType()).as(path).startsWith("text/html");
        return response.asString();
    }

    @Test
    void everyPageIsThereAndHasOneHeadingAndATitle() {
        for (String path : ALL) {
            String html = page(path);
            assertThat(html).as(path).contains("<html lang=\"en\">").contains("· Placard</title>");
            assertThat(html.split("<h1").length - 1).as("headings of " + path).isEqualTo(1);
        }
    }

    @Test
    void noPageNeedsAnythingThatItsPolicyForbids() {
        for (String path : ALL) {
            String html = page(path);
            assertThat(html)
                    .as(path)
                    .doesNotContain(" style=")
                    .doesNotContain("<style")
                    .doesNotContainPattern(
                            "<script(?! src=\"/placard\\.js\" defer></script>| type=\"application/ld\\+json\">)")
                    .doesNotContainPattern("\\son[a-z]+=");
            assertThat(get(path).header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void everyLinkWithinThePagesLeadsSomewhere() {
        Pattern link = Pattern.compile("href=\"(/[^\"#]*)");
        var seen = new java.util.TreeSet<String>();
        for (String path : ALL) {
            Matcher matcher = link.matcher(page(path));
            while (matcher.find()) {
                seen.add(matcher.group(1).replace("&amp;", "&"));
            }
        }
        var broken = seen.stream()
                .filter(path -> !path.startsWith("/q/"))
                // The files are computed from the database, which the servers made up here are not in.
                .filter(path ->
                        !path.endsWith("/policy.json") && !path.startsWith("/stack?") || path.contains("ra1nyxin"))
                .filter(path -> get(path).statusCode() >= 400)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void theSeedsToolHasEverythingThatALabelNeeds() {
        String html = page(SEED);
        assertThat(html)
                .contains("CRITICAL", "<mark>cancel</mark>", "Why cancel_background_task needs a policy")
                .contains("From the tool’s definition", "How to control cancel_background_task")
                .contains("&quot;default&quot;: &quot;deny&quot;", "Hide this tool", "Related tools", "Go deeper")
                .contains("Questions about cancel_background_task", "known to this catalogue")
                .contains("mailto:security@example.com");
    }

    @Test
    void hostileTextIsEscapedAndInvisibleCharactersAreSpelledOut() {
        String html = page(EVIL + ToolAddress.of("steal\u200b_all"));
        assertThat(html)
                .doesNotContain("<script>alert", "\u200b", "\u202e", "<i>nice")
                .contains("&lt;script&gt;", "U+200B", "U+202E");
        assertThat(page(EVIL + ToolAddress.of("<img src=x>")))
                .doesNotContain("<img")
                .contains("{page.frame}");
        assertThat(page("/servers/evil-b-server")).doesNotContain("<i>nice").contains("&lt;i&gt;nice");
        assertThat(page("/ingest")).doesNotContain("<u>file");
    }

    @Test
    void aRuleSaysHowManyToolsItHitsAndShowsThem() {
        assertThat(page("/rules")).contains("Tools hit");
        String html = page("/rules/deletes-something");
        assertThat(html)
                .containsPattern("<dt>Hits</dt><dd>[0-9,]+ catalogued tools</dd>")
                .contains("Near misses that it leaves alone", "Catalogued tools that it hits", "/tools/");
    }

    @Test
    void whatIsPastedIsJudgedAndEscaped() {
        Response response = given().formParam(
                        "manifest",
                        "{\"tools\":[{\"name\":\"delete_file\",\"description\":\"</textarea><script>x</script>\"}]}")
                .post("/classify");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .contains("1 tool judged", "delete_file", "Critical")
                .doesNotContain("</textarea><script>");
        assertThat(given().formParam("manifest", "nonsense").post("/classify").asString())
                .contains("No tool could be read");
    }

    @Test
    void whatIsPastedIsExplained() {
        String html = given().formParam("manifest", """
                        {"tools":[{"name":"manage_room","description":"Manages rooms.","annotations":
                          {"readOnlyHint":true,"title":"R\\u202eoom"},"inputSchema":{"type":"object","properties":
                          {"action":{"type":"string","enum":["list","create","delete"]}}}}]}
                        """).post("/classify").asString();
        assertThat(html)
                .contains("What speaks for it", "What speaks against it", "The runner-up is")
                .contains("Action by action", "1 Destructive, 1 Write, 1 Read")
                .contains("What would change this", "“The worst of its actions counts” it would be")
                .contains("What there was to judge", "Annotations to paste")
                .contains("&quot;destructiveHint&quot; : true", "R\\u202eoom")
                .doesNotContain("/rules/worst-action", "\u202e");
    }

    @Test
    void theAccuracyPageShowsTheCommittedReportWithPlotsAndTables() {
        String html = page("/accuracy");
        assertThat(html)
                .contains("Category right", "labels sha-256", "Where these numbers end", "The worst errors")
                .contains("aria-label=\"Calibration", "aria-label=\"Confusion", "aria-label=\"Precision")
                .contains("The same as a table", "95 % interval", "On servers that the numbers have not seen");
        assertThat(html.split("<svg class=\"plot\"")).hasSize(4);
    }

    @Test
    void aToolPageOffersTheAnnotationsThatAreMissing() {
        assertThat(page(SEED)).contains("Annotations to paste", "&quot;readOnlyHint&quot; : false");
    }

    @Test
    void aNameThatIsNotSafeInAPathHasOneAddress() {
        String address = EVIL + ToolAddress.of("a/b c");
        assertThat(page(address)).contains("a/b c");
        Response redirect = get(EVIL + "a%2Fb%20c");
        assertThat(redirect.statusCode()).isEqualTo(301);
        assertThat(redirect.header("Location")).endsWith(address);
        assertThat(get("/tools/ra1nyxin-allcanuse-mcp/~Y2FuY2VsX2JhY2tncm91bmRfdGFzaw")
                        .header("Location"))
                .endsWith(SEED);
    }

    @Test
    void whatIsNotThereIsSaidAndSomethingLikeItSuggested() {
        Response tool = get("/tools/ra1nyxin-allcanuse-mcp/cancel_task");
        assertThat(tool.statusCode()).isEqualTo(404);
        assertThat(tool.asString()).contains("No such tool", "cancel_background_task");
        assertThat(get("/servers/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/risk/purple").statusCode()).isEqualTo(404);
        assertThat(get("/rules/none").statusCode()).isEqualTo(404);
        Response nothing = get("/nothing/here");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.contentType()).startsWith("text/html");
        assertThat(given().accept("application/json").get("/nothing").contentType())
                .startsWith("application/problem+json");
    }

    @Test
    void unknownIsGreyAndNeverLow() {
        String html = page("/servers/acme-unseen");
        assertThat(html).contains("UNKNOWN", "diamond unknown", "unknown is not low");
        assertThat(html).doesNotContain("diamond low");
        assertThat(page("/risk/unknown")).contains("Unseen");
    }

    @Test
    void aPageIsAnsweredOnceAndThenNotAgain() {
        Response first = get(SEED);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}(-gzip)?\"");
        Response second = given().header("If-None-Match", tag).get(SEED);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.asString()).isEmpty();
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void thePolicyOfThePageIsTheFile() {
        String file = get(SEED + "/policy.json").asString();
        String html = page(SEED);
        String shown = html.substring(
                html.indexOf("<pre id=\"policy\""), html.indexOf("</pre>", html.indexOf("<pre id=\"policy\"")));
        String text = shown.substring(shown.indexOf('>') + 1)
                .replaceAll("</?b>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        assertThat(text.strip()).isEqualTo(file.strip());
        assertThat(get("/servers/ra1nyxin-allcanuse-mcp/policy.json").asString())
                .isEqualTo(file);
        assertThat(get(SEED + "/policy.json?scope=tool").asString()).isNotEqualTo(file);
    }

    @Test
    void aQuestionThatCannotBeUnderstoodIsAnsweredWithHelp() {
        Response response = get("/search?q=risk:purple");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("cannot be understood", "risk:critical");
    }

    @Test
    void suggestionsAreAListOfOptions() {
        assertThat(page("/search/suggestions?q=cancel_back")).contains("role=\"option\"", SEED);
        assertThat(page("/search/suggestions?q=")).isEmpty();
    }
}
