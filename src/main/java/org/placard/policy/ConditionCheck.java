package org.placard.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.placard.model.Parameter;
import org.placard.model.Tool;

/** Finds conditions that no call of a tool can fit, by its input schema. */
final class ConditionCheck {

    private ConditionCheck() {}

    static void of(String name, ToolPolicy rule, Tool tool, List<PolicyCheck.Issue> issues) {
        for (int i = 0; i < rule.require().size(); i++) {
            String place = "tools.%s.require[%d]".formatted(name, i);
            impossible(rule.require().get(i), tool)
                    .ifPresent(why -> issues.add(new PolicyCheck.Issue(
                            PolicyCheck.Kind.ALWAYS_DENIES, place, why + " Every call is denied.")));
        }
        for (int i = 0; i < rule.denyIf().size(); i++) {
            String place = "tools.%s.deny_if[%d]".formatted(name, i);
            Clause clause = rule.denyIf().get(i);
            impossible(clause, tool)
                    .ifPresent(why -> issues.add(new PolicyCheck.Issue(
                            undecided(clause, tool) ? PolicyCheck.Kind.ALWAYS_DENIES : PolicyCheck.Kind.NEVER_FIRES,
                            place,
                            why
                                    + (undecided(clause, tool)
                                            ? " What cannot be compared is denied."
                                            : " It denies nothing."))));
        }
        for (int i = 0; i < rule.limits().size(); i++) {
            String from = rule.limits().get(i).incrementFrom();
            if (from != null && parameter(tool, from).isEmpty()) {
                issues.add(new PolicyCheck.Issue(
                        PolicyCheck.Kind.ALWAYS_DENIES,
                        "tools.%s.limits[%d]".formatted(name, i),
                        "The tool has no argument '%s' to add up. Every call is denied."
                                .formatted(from.substring(Condition.ARGUMENTS.length()))));
            }
        }
    }

    private static Optional<Parameter> parameter(Tool tool, String path) {
        String name = path.substring(Condition.ARGUMENTS.length());
        return tool.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Whether the parent of a nested path is an object whose properties the schema leaves open. */
    private static boolean open(Tool tool, String path) {
        String name = path.substring(Condition.ARGUMENTS.length());
        int dot = name.lastIndexOf('.');
        return dot > 0
                && tool.parameters().stream()
                        .anyMatch(p -> p.name().equals(name.substring(0, dot))
                                && (p.type() == null || p.type().contains("object")));
    }

    private static boolean undecided(Clause clause, Tool tool) {
        return clause.conditions().stream()
                .anyMatch(condition -> parameter(tool, condition.path())
                        .filter(p -> mismatched(condition, p))
                        .isPresent());
    }

    private static boolean mismatched(Condition condition, Parameter p) {
        return p.type() != null
                && (condition.operator().numeric() && p.type().equals("string")
                        || condition.operator() == Operator.REGEX
                                && (p.type().equals("number")
                                        || p.type().equals("integer")
                                        || p.type().equals("boolean")));
    }

    private static Optional<String> impossible(Clause clause, Tool tool) {
        for (Condition condition : clause.conditions()) {
            Optional<Parameter> found = parameter(tool, condition.path());
            boolean absent = condition.operator() == Operator.EXISTS && !((Operand.Truth) condition.value()).value();
            if (found.isEmpty()) {
                if (!absent && !open(tool, condition.path())) {
                    return Optional.of("The tool has no argument '%s'.".formatted(condition.argument()));
                }
                continue;
            }
            Parameter p = found.get();
            if (absent && p.required()) {
                return Optional.of("'%s' is required, so it is never absent.".formatted(p.name()));
            }
            if (mismatched(condition, p)) {
                return Optional.of("'%s' is a %s and cannot be compared with %s."
                        .formatted(p.name(), p.type(), condition.value().words()));
            }
            if (!p.values().isEmpty() && p.values().stream().noneMatch(value -> fits(condition, p, value))) {
                return Optional.of("'%s' takes only %s, and none of them fits."
                        .formatted(p.name(), String.join(", ", p.values())));
            }
        }
        return contradiction(clause);
    }

    private static boolean fits(Condition condition, Parameter p, String value) {
        Object given = value;
        if (p.type() != null && (p.type().equals("number") || p.type().equals("integer"))) {
            try {
                given = new BigDecimal(value);
            } catch (NumberFormatException e) {
                given = value;
            }
        }
        return condition.operator() == Operator.EXISTS
                || Comparison.holds(condition.operator(), given, condition.value()) != Holds.NO;
    }

    /** A number that must be above one bound and below a smaller one. */
    private static Optional<String> contradiction(Clause clause) {
        for (Condition one : clause.conditions()) {
            for (Condition other : clause.conditions()) {
                if (one.path().equals(other.path())
                        && (one.operator() == Operator.GT || one.operator() == Operator.GTE)
                        && (other.operator() == Operator.LT || other.operator() == Operator.LTE)) {
                    int order = ((Operand.Numeral) one.value())
                            .number()
                            .compareTo(((Operand.Numeral) other.value()).number());
                    boolean open = one.operator() == Operator.GT || other.operator() == Operator.LT;
                    if (order > 0 || order == 0 && open) {
                        return Optional.of("No number %s and %s.".formatted(one.words(), other.words()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
