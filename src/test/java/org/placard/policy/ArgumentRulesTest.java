package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.placard.model.Action;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Parameter;
import org.placard.model.Risk;

class ArgumentRulesTest {

    private static final Settings ALL = Settings.DEFAULT.with(Settings.ArgumentUse.ALL);
    private static final Settings FIXED = Settings.DEFAULT.with(Settings.ArgumentUse.FIXED);

    private static final RatedTool READ_FILE = Tools.tool(
            "read_file",
            Category.READ,
            Risk.MEDIUM,
            List.of(Tools.parameter("path", "string")),
            Capability.READS_FILES);
    private static final RatedTool FETCH = Tools.tool(
            "fetch",
            Category.READ,
            Risk.MEDIUM,
            List.of(new Parameter("url", "string", null, true, List.of(), null, null)),
            Capability.NETWORK_FETCH);
    private static final RatedTool QUERY = Tools.tool(
            "execute_sql",
            Category.EXECUTE,
            Risk.HIGH,
            List.of(Tools.parameter("sql", "string")),
            Capability.RUNS_QUERIES);
    private static final RatedTool PAY = Tools.tool(
            "pay",
            Category.FINANCIAL,
            Risk.CRITICAL,
            List.of(Tools.parameter("amount", "number")),
            Capability.MOVES_MONEY);
    private static final RatedTool MAIL = Tools.tool(
            "send_email",
            Category.WRITE,
            Risk.MEDIUM,
            List.of(Tools.parameter("to", "string"), Tools.parameter("bcc", "array")),
            Capability.EXTERNAL_COMMUNICATION);

    private static Verdict.Outcome judge(RatedTool tool, Settings settings, Map<String, ?> arguments) {
        return new Evaluator(Recommendation.forServer(List.of(tool), settings))
                .judge(Call.of(tool.name(), arguments))
                .outcome();
    }

    private static Settings set(String... pairs) {
        var values = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return ALL.withValues(values);
    }

    @Test
    void whatIsNotFilledDeniesAndSaysWhatToSet() {
        Policy policy = Recommendation.forServer(List.of(PAY, READ_FILE), ALL);
        assertThat(new Evaluator(policy).judge(Call.of("pay", Map.of("amount", 1))))
                .returns(Verdict.Outcome.DENY, Verdict::outcome)
                .satisfies(verdict -> assertThat(verdict.reason()).contains("amount.max"));
        assertThat(Recommendation.missing(List.of(PAY, READ_FILE), ALL))
                .extracting(Placeholder::key)
                .containsExactly("amount.max", "amount.per-day", "path.prefix");
        assertThat(Recommendation.missing(List.of(READ_FILE), set("path.prefix", "/srv")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/project/a.txt, ALLOW",
        "/srv/project, ALLOW",
        "/srv/projects/a.txt, DENY",
        "/srv/project/../secret, DENY",
        "/etc/passwd, DENY",
        "srv/project/a, DENY",
    })
    void aPathStaysBelowItsFolder(String path, Verdict.Outcome expected) {
        assertThat(judge(READ_FILE, set("path.prefix", "/srv/project/"), Map.of("path", path)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/x, ALLOW",
        "https://API.example.com, ALLOW",
        "https://deep.sub.example.org:8443/?q, ALLOW",
        "http://api.example.com/x, DENY",
        "https://api.example.com.evil.net/, DENY",
        "https://api.example.com@evil.net/, DENY",
        "https://evil.net/#https://api.example.com, DENY",
        "https://example.org/, DENY",
        "file:///etc/passwd, DENY",
    })
    void anAddressStaysAtItsHosts(String url, Verdict.Outcome expected) {
        assertThat(judge(FETCH, set("url.hosts", "api.example.com, *.example.org"), Map.of("url", url)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://localhost/",
                "https://127.0.0.1:80/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://2130706433/",
                "https://printer.local/",
                "https://user@10.0.0.1/",
                "gopher://x",
            })
    void withoutHostsOnlyHttpsToTheOutsideIsFixed(String url) {
        assertThat(judge(FETCH, FIXED, Map.of("url", url))).isEqualTo(Verdict.Outcome.DENY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/a?b=http://c", "https://1password.com", "https://localhost.example.com/"})
    void withoutHostsOtherAddressesGoThrough(String url) {
        assertThat(judge(FETCH, FIXED, Map.of("url", url))).isEqualTo(Verdict.Outcome.ALLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM t | ALLOW",
                " select 1; | ALLOW",
                "show tables | ALLOW",
                "DROP TABLE t | DENY",
                "select 1; drop table t | DENY",
                "SELECT * INTO x FROM t | DENY",
                "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d | DENY",
                "EXPLAIN ANALYZE DELETE FROM t | DENY",
                "/* x */ DELETE FROM t | DENY",
            })
    void aQueryOnlyReads(String sql, Verdict.Outcome expected) {
        assertThat(judge(QUERY, FIXED, Map.of("sql", sql))).isEqualTo(expected);
    }

    @Test
    void anAmountHasACeilingAndADaysSum() {
        Settings settings = set("amount.max", "500", "amount.per-day", "800");
        var evaluator = new Evaluator(Recommendation.forServer(List.of(PAY), settings));
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 500))).outcome())
                .isEqualTo(Verdict.Outcome.ASK);
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 501))).outcome())
                .isEqualTo(Verdict.Outcome.DENY);
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 301))).outcome())
                .isEqualTo(Verdict.Outcome.DENY);
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", -1))).outcome())
                .isEqualTo(Verdict.Outcome.DENY);
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 300))).outcome())
                .isEqualTo(Verdict.Outcome.ASK);
        assertThat(evaluator.judge(Call.of("pay")).outcome()).isEqualTo(Verdict.Outcome.DENY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recommendation.forServer(List.of(PAY), set("amount.max", "lots")))
                .withMessageContaining("amount.max");
    }

    @Test
    void aToolsOwnValueGoesBeforeEveryones() {
        Settings settings = set("amount.max", "5", "pay.amount.max", "50", "amount.per-day", "1000");
        assertThat(judge(PAY, settings, Map.of("amount", 40))).isEqualTo(Verdict.Outcome.ASK);
    }

    @Test
    void aMessageGoesOnlyToItsDomainsAndNobodyElseSeesIt() {
        Settings settings = set("recipient.domains", "example.com");
        assertThat(judge(MAIL, settings, Map.of("to", "a@example.com"))).isEqualTo(Verdict.Outcome.ALLOW);
        assertThat(judge(MAIL, settings, Map.of("to", "a@example.com.evil.net")))
                .isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(MAIL, settings, Map.of("to", "a@evil.net, b@example.com")))
                .isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(MAIL, settings, Map.of("to", "a@example.com", "bcc", List.of("x@evil.net"))))
                .isEqualTo(Verdict.Outcome.DENY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recursive", "force", "all", "cascade"})
    void aSwitchThatReachesFurtherIsRefused(String name) {
        var tool = Tools.tool("write_it", Category.WRITE, Risk.MEDIUM, List.of(Tools.parameter(name, "boolean")));
        assertThat(judge(tool, FIXED, Map.of())).isEqualTo(Verdict.Outcome.ALLOW);
        assertThat(judge(tool, FIXED, Map.of(name, false))).isEqualTo(Verdict.Outcome.ALLOW);
        assertThat(judge(tool, FIXED, Map.of(name, true))).isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(tool, FIXED, Map.of(name, "true"))).isEqualTo(Verdict.Outcome.DENY);
    }

    @Test
    void aSwitchThatIsOnUnlessSaidOtherwiseMustBeSwitchedOff() {
        var parameter = new Parameter("force", "boolean", null, false, List.of(), "true", null);
        var tool = Tools.tool("write_it", Category.WRITE, Risk.MEDIUM, List.of(parameter));
        assertThat(judge(tool, FIXED, Map.of())).isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(tool, FIXED, Map.of("force", false))).isEqualTo(Verdict.Outcome.ALLOW);
    }

    @Test
    void onlyTheStrictPostureDemandsADryRun() {
        var tool = Tools.tool("apply", Category.WRITE, Risk.LOW, List.of(Tools.parameter("dry_run", "boolean")));
        assertThat(judge(tool, FIXED, Map.of())).isEqualTo(Verdict.Outcome.ALLOW);
        var strict = Settings.of(Posture.STRICT).with(Settings.ArgumentUse.FIXED);
        assertThat(judge(tool, strict, Map.of())).isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(tool, strict, Map.of("dry_run", true))).isEqualTo(Verdict.Outcome.ASK);
    }

    @Test
    void ofAToolOfManyActionsTheHarmlessOnesGoThrough() {
        var rated = Tools.withActions(
                Tools.tool(
                        "manage_issue",
                        Category.DESTRUCTIVE,
                        Risk.CRITICAL,
                        List.of(Tools.choice("action", true, "get", "create", "delete"))),
                List.of(
                        new Action("action", "get", Category.READ, Risk.LOW),
                        new Action("action", "create", Category.WRITE, Risk.MEDIUM),
                        new Action("action", "delete", Category.DESTRUCTIVE, Risk.CRITICAL)));
        assertThat(Recommendation.forServer(List.of(rated)).decision("manage_issue"))
                .isEqualTo(Decision.HIDE);
        assertThat(judge(rated, FIXED, Map.of("action", "get"))).isEqualTo(Verdict.Outcome.ALLOW);
        assertThat(judge(rated, FIXED, Map.of("action", "create"))).isEqualTo(Verdict.Outcome.ALLOW);
        assertThat(judge(rated, FIXED, Map.of("action", "delete"))).isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(rated, FIXED, Map.of("action", "other"))).isEqualTo(Verdict.Outcome.DENY);
        assertThat(judge(rated, FIXED, Map.of())).isEqualTo(Verdict.Outcome.DENY);
    }

    @Test
    void ofActionsThatTheSchemaDoesNotCloseNoneGoesThrough() {
        var rated = Tools.withActions(
                Tools.tool("manage", Category.DESTRUCTIVE, Risk.CRITICAL, List.of(Tools.parameter("action", "string"))),
                List.of(
                        new Action("action", "get", Category.READ, Risk.LOW),
                        new Action("action", "delete", Category.DESTRUCTIVE, Risk.CRITICAL)));
        assertThat(judge(rated, FIXED, Map.of("action", "get"))).isEqualTo(Verdict.Outcome.DENY);
    }

    @Test
    void aDecisionByHandHoldsAndOneAboutNothingIsRefused() {
        var settings = Settings.DEFAULT.withDecisions(Map.of("pay", Decision.LIMIT));
        assertThat(Recommendation.forServer(List.of(PAY), settings).decision("pay"))
                .isEqualTo(Decision.LIMIT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recommendation.forServer(List.of(FETCH), settings))
                .withMessageContaining("pay");
    }

    @Test
    void rulesOnArgumentsNeverLetMoreThroughThanTheDecisionAlone() {
        for (RatedTool tool : List.of(READ_FILE, FETCH, QUERY, PAY, MAIL)) {
            for (Settings settings : List.of(FIXED, ALL, set("path.prefix", "/", "url.hosts", "example.com"))) {
                assertThat(Recommendation.forTool(tool, settings).decision())
                        .isGreaterThanOrEqualTo(
                                Recommendation.forTool(tool, Settings.DEFAULT).decision());
            }
        }
    }

    @Test
    void anElementOfAListGetsNoRule() {
        var tool = Tools.tool(
                "fetch_all",
                Category.READ,
                Risk.MEDIUM,
                List.of(Tools.parameter("items[].url", "string")),
                Capability.NETWORK_FETCH);
        assertThat(ArgumentRules.offered(tool, ALL)).isEmpty();
    }
}
