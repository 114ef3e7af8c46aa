package org.placard.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    private static RobotsRules rules(String... lines) {
        return RobotsRules.parse(String.join("\n", lines), "Placard");
    }

    @Test
    void theGroupThatNamesTheCrawlerCounts() {
        RobotsRules rules = rules(
                "User-agent: *", "Disallow: /", "", "User-agent: other", "User-agent: placard", "Disallow: /no # here");
        assertThat(rules.allows("/yes")).isTrue();
        assertThat(rules.allows("/no/where")).isFalse();
    }

    @Test
    void elseThatOfEverybody() {
        RobotsRules rules =
                rules("User-agent: other", "Disallow: /", "User-agent: *", "Disallow: /v0/", "Crawl-delay: 2.5");
        assertThat(rules.allows("/v0/servers")).isFalse();
        assertThat(rules.allows("/v0.1/servers")).isTrue();
        assertThat(rules.delay()).isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void theLongestPatternDecidesAndAllowWinsATie() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /a", "Allow: /a/b", "Disallow: /c", "Allow: /c");
        assertThat(rules.allows("/a/x")).isFalse();
        assertThat(rules.allows("/a/b/c")).isTrue();
        assertThat(rules.allows("/c")).isTrue();
    }

    @Test
    void starsAndTheEnd() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /*.php$", "Disallow: /x*y*z");
        assertThat(rules.allows("/a/b.php")).isFalse();
        assertThat(rules.allows("/a/b.php5")).isTrue();
        assertThat(rules.allows("/x/1/y/2/z/3")).isFalse();
        assertThat(rules.allows("/x/1/z/2/y")).isTrue();
    }

    @Test
    void nonsenseForbidsNothing() {
        assertThat(rules("<html>", "Disallow: /", ":::", "User-agent").allows("/"))
                .isTrue();
        assertThat(rules("User-agent: *", "Disallow:").allows("/")).isTrue();
    }
}
