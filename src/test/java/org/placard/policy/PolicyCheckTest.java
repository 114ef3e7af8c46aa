package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.placard.model.Parameter;
import org.placard.model.Tool;

class PolicyCheckTest {

    private static final Tool PAY = Tools.definition(
            "pay",
            List.of(
                    Tools.parameter("amount", "number"),
                    Tools.choice("currency", true, "usd", "eur"),
                    Tools.parameter("note", "string"),
                    Tools.parameter("options", "object")));

    private static PolicyCheck check(ToolPolicy rule) {
        return PolicyCheck.of(Policy.denyingTheRest(new TreeMap<>(java.util.Map.of("pay", rule))), List.of(PAY));
    }

    private static ToolPolicy requiring(Condition... conditions) {
        return new ToolPolicy(Decision.ALLOW, List.of(new Clause(List.of(conditions), "")), List.of(), List.of(), "");
    }

    private static ToolPolicy denying(Condition... conditions) {
        return new ToolPolicy(Decision.ALLOW, List.of(), List.of(new Clause(List.of(conditions), "")), List.of(), "");
    }

    private static Condition on(String argument, Operator operator, Operand value) {
        return new Condition("args." + argument, operator, value);
    }

    @Test
    void aRecommendationIsClean() {
        var tools = Tools.allcanuse();
        PolicyCheck check = PolicyCheck.of(
                Recommendation.forServer(tools),
                tools.stream().map(RatedTool::tool).toList());
        assertThat(check.issues()).isEmpty();
        assertThat(check.decisions()).hasSize(tools.size()).containsEntry("cancel_background_task", Decision.HIDE);
    }

    @Test
    void aToolThatIsNotThereIsNamedWithTheOneThatWasMeant() {
        var policy = new Policy(
                Decision.DENY,
                new TreeSet<>(List.of("Pay")),
                List.of(),
                new TreeMap<>(java.util.Map.of("gone", ToolPolicy.of(Decision.ALLOW, ""))));
        PolicyCheck check = PolicyCheck.of(policy, List.of(PAY));
        assertThat(check.clean()).isFalse();
        assertThat(check.issues())
                .extracting(PolicyCheck.Issue::kind)
                .containsExactly(
                        PolicyCheck.Kind.UNLISTED_TOOL, PolicyCheck.Kind.UNKNOWN_TOOL, PolicyCheck.Kind.UNKNOWN_TOOL);
        assertThat(check.issues().get(1).sentence()).contains("Did you mean 'pay'?");
    }

    @Test
    void aRuleBehindAHiddenOrDeniedToolIsDead() {
        var limited = ToolPolicy.limited(List.of(Limit.calls("c", Window.DAY, 1)), "");
        var hidden = new Policy(
                Decision.DENY,
                new TreeSet<>(List.of("pay")),
                List.of(),
                new TreeMap<>(java.util.Map.of("pay", limited)));
        assertThat(PolicyCheck.of(hidden, List.of(PAY)).issues())
                .extracting(PolicyCheck.Issue::kind)
                .containsExactly(PolicyCheck.Kind.DEAD_RULE);
        assertThat(check(new ToolPolicy(Decision.DENY, List.of(), List.of(), limited.limits(), ""))
                        .issues())
                .extracting(PolicyCheck.Issue::kind)
                .containsExactly(PolicyCheck.Kind.DEAD_RULE);
    }

    @Test
    void aConditionThatNoCallFitsIsFound() {
        assertThat(check(requiring(on("amuont", Operator.LTE, Operand.of(5)))).issues())
                .singleElement()
                .returns(PolicyCheck.Kind.ALWAYS_DENIES, PolicyCheck.Issue::kind)
                .returns("tools.pay.require[0]", PolicyCheck.Issue::place);
        assertThat(check(denying(on("amuont", Operator.GT, Operand.of(5)))).issues())
                .singleElement()
                .returns(PolicyCheck.Kind.NEVER_FIRES, PolicyCheck.Issue::kind);
        assertThat(check(denying(on("currency", Operator.EQ, Operand.of("gbp"))))
                        .issues())
                .singleElement()
                .returns(PolicyCheck.Kind.NEVER_FIRES, PolicyCheck.Issue::kind);
        assertThat(check(denying(on("note", Operator.GT, Operand.of(5)))).issues())
                .singleElement()
                .returns(PolicyCheck.Kind.ALWAYS_DENIES, PolicyCheck.Issue::kind);
        assertThat(check(requiring(on("amount", Operator.GT, Operand.of(9)), on("amount", Operator.LT, Operand.of(5))))
                        .issues())
                .singleElement()
                .returns(PolicyCheck.Kind.ALWAYS_DENIES, PolicyCheck.Issue::kind);
        assertThat(check(requiring(on("currency", Operator.EXISTS, Operand.of(false))))
                        .issues())
                .singleElement()
                .returns(PolicyCheck.Kind.ALWAYS_DENIES, PolicyCheck.Issue::kind);
    }

    @Test
    void whatCanFitIsLeftAlone() {
        assertThat(check(requiring(
                                on("amount", Operator.LTE, Operand.of(5)),
                                on("currency", Operator.IN, Operand.texts(List.of("usd", "gbp"))),
                                on("note", Operator.REGEX, Operand.of("x")),
                                on("options.deep", Operator.EQ, Operand.of("y"))))
                        .issues())
                .isEmpty();
    }

    @Test
    void everyRuleOnArgumentsThatIsOfferedIsReachable() {
        var parameters = List.of(
                Tools.parameter("path", "string"),
                new Parameter("url", "string", null, true, List.of(), null, "uri"),
                Tools.parameter("amount", "number"),
                Tools.parameter("force", "boolean"));
        var rated = Tools.tool(
                "do_it",
                org.placard.model.Category.WRITE,
                org.placard.model.Risk.MEDIUM,
                parameters,
                org.placard.model.Capability.WRITES_FILES,
                org.placard.model.Capability.MOVES_MONEY);
        var settings = Settings.DEFAULT
                .with(Settings.ArgumentUse.ALL)
                .withValues(java.util.Map.of(
                        "path.prefix", "/x", "url.hosts", "example.com", "amount.max", "5", "amount.per-day", "9"));
        assertThat(PolicyCheck.of(Recommendation.forServer(List.of(rated), settings), List.of(rated.tool()))
                        .issues())
                .isEmpty();
    }
}
