package org.placard.export;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.policy.Clause;
import org.placard.policy.Condition;
import org.placard.policy.Operand;
import org.placard.policy.Operator;
import org.placard.policy.ToolPolicy;

/** The authorisation file of ToolHive: Cedar, forbid before permit, denied unless permitted. */
public final class ToolHiveExport implements PolicyExport {

    @Override
    public String id() {
        return "toolhive";
    }

    @Override
    public String title() {
        return "ToolHive (Cedar)";
    }

    @Override
    public String fileName() {
        return "authz.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Verified verified() {
        return Verified.ENGINE;
    }

    @Override
    public boolean addressed() {
        return false;
    }

    @Override
    public String instructions() {
        return "Run the server with --authz-config FILE. What is not permitted is denied, also the server's prompts and"
                + " resources; add permits for those that you use. Comparisons of numbers are left out: how ToolHive"
                + " hands numbers to Cedar is not documented, and a rule that never matches denies in silence.";
    }

    private static final Carries CARRIES =
            Carries.filter().withBlocks(Carries.Block.DENY_ONLY).withConditions(ToolHiveExport::expressible);

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var policies = new ArrayList<String>();
            lowering.rules().forEach((tool, rule) -> policies.add(rule(tool, rule)));
            if (policies.isEmpty()) {
                policies.add("forbid(principal, action == Action::\"call_tool\", resource);");
            }
            return PlainJson.sorted(Map.of(
                    "version", "1.0",
                    "type", "cedarv1",
                    "cedar", Map.of("policies", policies, "entities_json", "[]")));
        });
    }

    private static String rule(String tool, ToolPolicy rule) {
        String scope =
                "(principal, action == Action::\"call_tool\", resource == Tool::%s)".formatted(CedarText.quoted(tool));
        if (!rule.decision().open()) {
            return "forbid" + scope + ";";
        }
        String when = Stream.concat(
                        rule.require().stream().map(ToolHiveExport::clause),
                        rule.denyIf().stream().map(clause -> "!" + clause(clause)))
                .collect(Collectors.joining(" && "));
        return "permit" + scope + (when.isEmpty() ? ";" : " when { " + when + " };");
    }

    private static String clause(Clause clause) {
        return clause.conditions().stream()
                .map(ToolHiveExport::condition)
                .collect(Collectors.joining(" && ", "(", ")"));
    }

    private static String condition(Condition condition) {
        String attribute = CedarText.quoted("arg_" + condition.argument());
        String given = "context has " + attribute;
        String value = "context[" + attribute + "]";
        return switch (condition.operator()) {
            case EXISTS -> ((Operand.Truth) condition.value()).value() ? given : "!(" + given + ")";
            case EQ -> given + " && " + value + " == " + literal(condition.value());
            case NEQ -> given + " && " + value + " != " + literal(condition.value());
            case IN -> given + " && [" + literals(condition.value()) + "].contains(" + value + ")";
            case NOT_IN -> given + " && ![" + literals(condition.value()) + "].contains(" + value + ")";
            case LT, LTE, GT, GTE, REGEX, CONTAINS ->
                throw new IllegalStateException("not expressible: " + condition.words());
        };
    }

    private static String literals(Operand many) {
        return ((Operand.Many) many)
                .items().stream().map(ToolHiveExport::literal).collect(Collectors.joining(", "));
    }

    private static String literal(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> CedarText.quoted(text.text());
            case Operand.Truth truth -> Boolean.toString(truth.value());
            case Operand.Numeral numeral -> numeral.words();
            case Operand.Many many -> throw new IllegalStateException("a list in a list");
        };
    }

    /**
     * Whether Cedar, which compares only what is of one type, decides each condition as strictly as we do: a requirement
     * may say what an argument is, a denial what it is not.
     */
    private static boolean expressible(ToolPolicy rule) {
        return rule.require().stream().allMatch(clause -> only(clause, Operator.EQ, Operator.IN))
                && rule.denyIf().stream().allMatch(clause -> only(clause, Operator.NEQ, Operator.NOT_IN));
    }

    private static boolean only(Clause clause, Operator one, Operator other) {
        return !clause.conditions().isEmpty()
                && clause.conditions().stream()
                        .allMatch(condition -> !condition.argument().contains(".")
                                && (condition.operator() == Operator.EXISTS
                                        || (condition.operator() == one || condition.operator() == other)
                                                && literalOnly(condition.value())));
    }

    private static boolean literalOnly(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> true;
            case Operand.Truth truth -> true;
            case Operand.Numeral numeral -> false;
            case Operand.Many many -> many.items().stream().allMatch(item -> item instanceof Operand.Text);
        };
    }
}
