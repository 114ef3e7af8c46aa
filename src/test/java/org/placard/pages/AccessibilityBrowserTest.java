package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placard.pages.Browser.Look;

/** Every kind of page under axe-core, wide and narrow, light and dark: no violation of any rule. */
@QuarkusTest
@TestProfile(PagesTest.Shelved.class)
class AccessibilityBrowserTest {

    private static final String ASK = """
            () => axe.run(document, {resultTypes: ["violations"]})
              .then(r => r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", ")))
            """;

    @TestHTTPResource("/")
    URI address;

    static Stream<Look> looks() {
        return Look.all().filter(Look::scripts);
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe-core is a test dependency")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageKeepsAnybodyOut(Look look) throws IOException {
        String axe = axe();
        var found = new ArrayList<Map.Entry<String, Object>>();
        try (var browser = new Browser()) {
            browser.examine(address.toString(), look, page -> {
                for (String path : PagesTest.ALL) {
                    page.navigate(path);
                    page.evaluate(axe);
                    if (page.evaluate(ASK) instanceof List<?> violations && !violations.isEmpty()) {
                        found.add(Map.entry(path, violations));
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }
}
