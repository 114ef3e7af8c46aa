package org.placard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placard.pages.Browser.Look;

/** The ten ways through the catalogue that people take most, wide and narrow, with and without scripts, light and dark. */
@QuarkusTest
@TestProfile(PagesTest.Shelved.class)
class JourneysBrowserTest {

    private static final String SEED = "/tools/ra1nyxin-allcanuse-mcp/cancel_background_task";

    private static Browser browser;

    @TestHTTPResource("/")
    URI address;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    private void visit(Look look, Consumer<Page> journey) {
        browser.visit(address.toString(), look, page -> {
            journey.accept(page);
            int wide = Integer.parseInt(
                    String.valueOf(look.scripts() ? page.evaluate("document.documentElement.scrollWidth") : 0));
            Assertions.assertThat(wide).as("nothing is wider than the screen").isLessThanOrEqualTo(look.width());
        });
    }

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(text);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromTheHomePageToATool(Look look) {
        visit(look, page -> {
            page.navigate("/");
            page.locator("form.find input").first().fill("cancel background task");
            page.locator("form.find button").first().click();
            page.locator("main .rows a").first().click();
            heading(page, "cancel_background_task");
            assertThat(page.locator(".diamond")).hasAttribute("aria-label", Pattern.compile("Critical risk.*"));
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromAToolToItsPolicyFile(Look look) {
        visit(look, page -> {
            page.navigate(SEED);
            page.locator("a.button[href='#control']").click();
            Download file = page.waitForDownload(
                    () -> page.locator("#control a[download]").first().click());
            Assertions.assertThat(file.suggestedFilename()).isEqualTo("policy.json");
            Assertions.assertThat(file.path()).content().contains("\"default\": \"deny\"");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void narrowingASearch(Look look) {
        visit(look, page -> {
            page.navigate("/search?q=file");
            page.navigate("/search?q=file&risk=critical");
            Assertions.assertThat(page.locator("main .rows .risk").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(risk -> risk.strip().equalsIgnoreCase("critical"));
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromAServerToItsTools(Look look) {
        visit(look, page -> {
            page.navigate("/servers/ra1nyxin-allcanuse-mcp");
            page.locator("main a[href='" + SEED + "']").first().click();
            heading(page, "cancel_background_task");
            page.locator("nav.crumbs a[href='/servers/ra1nyxin-allcanuse-mcp']").click();
            heading(page, "llcanuse");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromACategoryToATool(Look look) {
        visit(look, page -> {
            page.navigate("/categories");
            page.locator("main a[href='/categories/financial']").first().click();
            page.locator("main a[href^='/tools/']").first().click();
            assertThat(page.locator(".label .facts, .facts").first()).containsText("Financial");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromAnAttackToWhatItConcerns(Look look) {
        visit(look, page -> {
            page.navigate("/attacks");
            page.locator("main a[href^='/attacks/']").first().click();
            Assertions.assertThat(page.locator("main a[href^='/tools/']").count())
                    .isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fromAFindingToItsRule(Look look) {
        visit(look, page -> {
            page.navigate(SEED);
            page.locator("#why a[href^='/rules/']").first().click();
            assertThat(page.locator("main")).containsText("Near misses");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void judgingWhatIsPasted(Look look) {
        visit(look, page -> {
            page.navigate("/classify");
            page.locator("textarea[name=manifest]")
                    .fill("{\"tools\":[{\"name\":\"drop_database\",\"description\":\"Drops a database for good.\"}]}");
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("drop_database");
            assertThat(page.locator("main")).containsText("Destructive");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void sayingThatALabelIsWrong(Look look) {
        visit(look, page -> {
            page.navigate(SEED + "#source");
            page.locator("#source a[href$='/report']").click();
            page.locator("input[value=write]").check();
            Assertions.assertThat(page.locator("textarea[name=reason]").getAttribute("required"))
                    .isNotNull();
            heading(page, "Is the label of cancel_background_task wrong?");
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findingOutWhetherToTrustIt(Look look) {
        visit(look, page -> {
            page.navigate("/");
            page.locator("footer a[href='/accuracy']").click();
            heading(page, "");
            page.locator("footer nav a[href='/about']").click();
            assertThat(page.locator("#contest")).containsText("corrections");
            page.locator("header a[href='/docs']").click();
            heading(page, "");
        });
    }
}
