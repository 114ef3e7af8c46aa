package org.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Policy of(String tool, ToolPolicy rule) {
        return Policy.denyingTheRest(new TreeMap<>(Map.of(tool, rule)));
    }

    private static ToolPolicy requiring(Condition... conditions) {
        return new ToolPolicy(Decision.ALLOW, List.of(new Clause(List.of(conditions), "no")), List.of(), List.of(), "");
    }

    private static ToolPolicy denying(Condition... conditions) {
        return new ToolPolicy(Decision.ALLOW, List.of(), List.of(new Clause(List.of(conditions), "no")), List.of(), "");
    }

    private static Call at(String tool, int seconds, String grant) {
        return new Call(tool, Map.of(), NOON.plusSeconds(seconds), grant);
    }

    @Test
    void whatIsNotListedFollowsTheDefault() {
        var denying = new Evaluator(Policy.denyingTheRest(new TreeMap<>()));
        assertThat(denying.judge(Call.of("x")))
                .returns(Verdict.Outcome.DENY, Verdict::outcome)
                .returns("default", Verdict::rule);
        var allowing = new Evaluator(new Policy(Decision.ALLOW, new TreeSet<>(), List.of(), new TreeMap<>()));
        assertThat(allowing.judge(Call.of("x")).allowed()).isTrue();
    }

    @Test
    void whatIsHiddenIsNotListedAndDeniedEvenWhereItsRuleAllows() {
        var policy = new Policy(
                Decision.ALLOW,
                new TreeSet<>(List.of("x")),
                List.of(),
                new TreeMap<>(Map.of("x", ToolPolicy.of(Decision.ALLOW, ""))));
        var evaluator = new Evaluator(policy);
        assertThat(evaluator.visible(List.of("b", "x", "a"))).containsExactly("b", "a");
        assertThat(evaluator.judge(Call.of("x"))).returns("hide", Verdict::rule);
    }

    @Test
    void aStarHidesEverything() {
        var evaluator =
                new Evaluator(new Policy(Decision.ALLOW, new TreeSet<>(List.of("*")), List.of(), new TreeMap<>()));
        assertThat(evaluator.visible(List.of("a", "b"))).isEmpty();
        assertThat(evaluator.judge(Call.of("a")).allowed()).isFalse();
    }

    @Test
    void aLimitCountsEachGrantOnItsOwnAndStartsAgainInTheNextWindow() {
        var evaluator = new Evaluator(of("t", ToolPolicy.limited(List.of(Limit.calls("c", Window.MINUTE, 2)), "")));
        assertThat(evaluator.judge(at("t", 0, "a")).allowed()).isTrue();
        assertThat(evaluator.judge(at("t", 30, "a")).allowed()).isTrue();
        assertThat(evaluator.judge(at("t", 59, "a")))
                .returns(Verdict.Outcome.DENY, Verdict::outcome)
                .returns("tools.t.limits[0]", Verdict::rule);
        assertThat(evaluator.judge(at("t", 59, "b")).allowed()).isTrue();
        assertThat(evaluator.judge(at("t", 60, "a")).allowed()).isTrue();
    }

    @Test
    void aDeniedCallCountsNothing() {
        var rule = new ToolPolicy(
                Decision.LIMIT,
                List.of(new Clause(List.of(new Condition("args.ok", Operator.EXISTS, Operand.of(true))), "")),
                List.of(),
                List.of(Limit.calls("c", Window.DAY, 1)),
                "");
        var evaluator = new Evaluator(of("t", rule));
        assertThat(evaluator.judge(Call.of("t")).allowed()).isFalse();
        assertThat(evaluator.judge(Call.of("t", Map.of("ok", 1))).allowed()).isTrue();
    }

    @Test
    void limitsOfAllToolsCountEveryToolTogether() {
        var tools =
                new TreeMap<>(Map.of("a", ToolPolicy.of(Decision.ALLOW, ""), "b", ToolPolicy.of(Decision.ALLOW, "")));
        var evaluator = new Evaluator(
                new Policy(Decision.DENY, new TreeSet<>(), List.of(Limit.calls("all", Window.HOUR, 2)), tools));
        assertThat(evaluator.judge(Call.of("a")).allowed()).isTrue();
        assertThat(evaluator.judge(Call.of("b")).allowed()).isTrue();
        assertThat(evaluator.judge(Call.of("a"))).returns("all_tools.limits[0]", Verdict::rule);
    }

    @Test
    void spendingIsAddedUpAndCannotBeWonBack() {
        var spend = new Limit("spend", Window.DAY, BigDecimal.valueOf(500), "args.amount");
        var evaluator = new Evaluator(of("pay", ToolPolicy.limited(List.of(spend), "")));
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 300))).allowed())
                .isTrue();
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", -300))).allowed())
                .isFalse();
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", "1"))).allowed())
                .isFalse();
        assertThat(evaluator.judge(Call.of("pay")).allowed()).isFalse();
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 201))).allowed())
                .isFalse();
        assertThat(evaluator
                        .judge(Call.of("pay", Map.of("amount", new BigDecimal("1e2000000000"))))
                        .allowed())
                .isFalse();
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 200.0))).allowed())
                .isTrue();
        assertThat(evaluator.judge(Call.of("pay", Map.of("amount", 0.01))).allowed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "eq, main, main, YES",
        "eq, main, dev, NO",
        "neq, main, dev, YES",
        "regex, ^feat/, feat/x, YES",
        "regex, ^feat/, x-feat/, NO",
        "contains, .., a/../b, YES",
    })
    void textsCompare(String operator, String value, String argument, Holds expected) {
        var condition = new Condition("args.a", Operator.of(operator), Operand.of(value));
        assertThat(condition.holds(Map.of("a", argument))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lt,5,4,YES", "lt,5,5,NO", "lte,5,5,YES", "gt,5,5,NO", "gte,5,5,YES", "eq,5,5.0,YES", "neq,5,6,YES"})
    void numbersCompare(String operator, long value, BigDecimal argument, Holds expected) {
        var condition = new Condition("args.a", Operator.of(operator), Operand.of(value));
        assertThat(condition.holds(Map.of("a", argument))).isEqualTo(expected);
    }

    @Test
    void whatCannotBeComparedDeniesOnBothSides() {
        var ceiling = new Condition("args.amount", Operator.GT, Operand.of(500));
        Map<String, Object> text = Map.of("amount", "9999");
        assertThat(new Evaluator(of("t", denying(ceiling)))
                        .judge(Call.of("t", text))
                        .allowed())
                .isFalse();
        var floor = new Condition("args.branch", Operator.NEQ, Operand.of("main"));
        Map<String, Object> list = Map.of("branch", List.of("main"));
        assertThat(new Evaluator(of("t", requiring(floor)))
                        .judge(Call.of("t", list))
                        .allowed())
                .isFalse();
        assertThat(new Evaluator(of("t", denying(floor)))
                        .judge(Call.of("t", list))
                        .allowed())
                .isFalse();
    }

    @Test
    void aTextThatSpellsTrueIsTrue() {
        var force = new Condition("args.force", Operator.EQ, Operand.of(true));
        for (Object value : List.of(true, "true")) {
            assertThat(new Evaluator(of("t", denying(force)))
                            .judge(Call.of("t", Map.of("force", value)))
                            .allowed())
                    .isFalse();
        }
        assertThat(new Evaluator(of("t", denying(force))).judge(Call.of("t")).allowed())
                .isTrue();
    }

    @Test
    void aPatternThatNeverEndsIsStoppedAndDenies() {
        var greedy = new Condition("args.a", Operator.REGEX, Operand.of("(x+x+)+y"));
        Map<String, Object> arguments = Map.of("a", "x".repeat(5000));
        assertThat(greedy.holds(arguments)).isEqualTo(Holds.UNDECIDED);
        assertThat(new Evaluator(of("t", requiring(greedy)))
                        .judge(Call.of("t", arguments))
                        .allowed())
                .isFalse();
        assertThat(new Evaluator(of("t", denying(greedy)))
                        .judge(Call.of("t", arguments))
                        .allowed())
                .isFalse();
    }

    @Test
    void aPathDescendsAndNullIsAbsent() {
        var nested = new Condition("args.options.force", Operator.EXISTS, Operand.of(true));
        assertThat(nested.holds(Map.of("options", Map.of("force", false)))).isEqualTo(Holds.YES);
        assertThat(nested.holds(Map.of("options", "text"))).isEqualTo(Holds.NO);
        var nothing = new TreeMap<String, Object>();
        nothing.put("options", null);
        assertThat(nested.holds(nothing)).isEqualTo(Holds.NO);
    }

    @Test
    void askingComesAfterTheConditions() {
        var rule = new ToolPolicy(
                Decision.ASK,
                List.of(),
                List.of(new Clause(List.of(new Condition("args.all", Operator.EQ, Operand.of(true))), "not all")),
                List.of(),
                "look");
        var evaluator = new Evaluator(of("t", rule));
        assertThat(evaluator.judge(Call.of("t")).outcome()).isEqualTo(Verdict.Outcome.ASK);
        assertThat(evaluator.judge(Call.of("t", Map.of("all", true))))
                .returns(Verdict.Outcome.DENY, Verdict::outcome)
                .returns("tools.t.deny_if[0]", Verdict::rule)
                .returns("not all", Verdict::reason);
        assertThat(new Evaluator(of("t", rule).withoutAsking()).judge(Call.of("t")))
                .returns(Verdict.Outcome.DENY, Verdict::outcome);
    }

    @Test
    void countersGoOnUnderAnotherPolicyAndAreForgottenWhenTheirWindowIsOver() {
        var limits = java.util.List.of(new Limit("c", Window.HOUR, java.math.BigDecimal.ONE, null));
        Policy policy =
                Policy.denyingTheRest(new java.util.TreeMap<>(java.util.Map.of("pay", ToolPolicy.limited(limits, ""))));
        var first = new Evaluator(policy);
        assertThat(first.judge(Call.of("pay")).allowed()).isTrue();
        Evaluator second = first.under(policy);
        assertThat(second.judge(Call.of("pay")).allowed()).isFalse();
        assertThat(second.counters()).isEqualTo(1);
        second.forgetBefore(java.time.Instant.EPOCH.plusSeconds(3599));
        assertThat(second.counters()).isEqualTo(1);
        second.forgetBefore(java.time.Instant.EPOCH.plusSeconds(3600));
        assertThat(second.counters()).isZero();
    }
}
