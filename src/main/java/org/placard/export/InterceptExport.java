package org.placard.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.policy.Clause;
import org.placard.policy.Condition;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.Operand;
import org.placard.policy.Operator;
import org.placard.policy.Policy;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Window;

/** The YAML of the Intercept proxy: every rule of a tool must pass. */
public final class InterceptExport implements PolicyExport {

    @Override
    public String id() {
        return "intercept";
    }

    @Override
    public String title() {
        return "Intercept (YAML)";
    }

    @Override
    public String fileName() {
        return "policy.yaml";
    }

    @Override
    public String mediaType() {
        return "application/yaml";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public boolean addressed() {
        return false;
    }

    @Override
    public String instructions() {
        return "Start the proxy with -c FILE. Limits count for the whole proxy, not for each grant. The proxy has no deny_if:"
                + " its contrary is required, which also denies a call that leaves the argument out.";
    }

    @Override
    public Exported export(ExportRequest request) {
        Policy policy = request.policy();
        Map<String, Long> counters = Stream.concat(
                        policy.allTools().stream(),
                        policy.tools().values().stream().flatMap(rule -> rule.limits().stream()))
                .collect(Collectors.groupingBy(Limit::counter, Collectors.counting()));
        boolean summed = policy.allTools().stream()
                .anyMatch(limit -> limit.incrementFrom() != null || counters.getOrDefault(limit.counter(), 0L) > 1);
        Carries carries = new Carries(
                true,
                false,
                Carries.Block.DENY_AND_HIDE,
                limit -> limit.incrementFrom() == null && counters.getOrDefault(limit.counter(), 0L) <= 1,
                !summed
                        && policy.allTools().stream()
                                        .map(Limit::window)
                                        .distinct()
                                        .count()
                                == policy.allTools().size(),
                InterceptExport::expressible,
                Decision.DENY,
                name -> Carries.plain(name) && !name.equals("*"),
                UnaryOperator.identity());
        Lowering lowering = Lowering.of(policy, carries);
        return lowering.exported(
                () -> "# " + request.origin().line() + "\n" + PlainJson.written(document(policy, lowering, carries)));
    }

    /** JSON is YAML; written so, nothing depends on YAML's rules for plain texts. */
    private static Map<String, Object> document(Policy policy, Lowering lowering, Carries carries) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", "1");
        document.put("default", "deny");
        var hide = new ArrayList<>(lowering.at(Decision.HIDE));
        if (policy.hide().contains(Policy.EVERY)) {
            hide.add(Policy.EVERY);
        }
        if (!hide.isEmpty()) {
            document.put("hide", hide);
        }
        var tools = new LinkedHashMap<String, Object>();
        lowering.rules().forEach((tool, rule) -> {
            if (rule.decision() != Decision.HIDE) {
                tools.put(tool, Map.of("rules", rules(rule)));
            }
        });
        if (carries.allLimits() && !policy.allTools().isEmpty()) {
            tools.put("*", Map.of("rules", limits(policy.allTools())));
        }
        document.put("tools", tools);
        return document;
    }

    private static List<Map<String, Object>> rules(ToolPolicy rule) {
        if (rule.decision() == Decision.DENY) {
            return List.of(ordered("name", "denied", "action", "deny", "on_deny", PolicyJsonExport.message(rule)));
        }
        var rules = new ArrayList<Map<String, Object>>();
        for (Clause clause : rule.require()) {
            rules.add(evaluated("required " + (rules.size() + 1), clause.conditions(), clause));
        }
        for (Clause clause : rule.denyIf()) {
            rules.add(evaluated(
                    "denied " + (rules.size() + 1), List.of(negated(clause).orElseThrow()), clause));
        }
        rules.addAll(limits(rule.limits()));
        return rules;
    }

    private static Map<String, Object> evaluated(String name, List<Condition> conditions, Clause clause) {
        return ordered(
                "name",
                name,
                "conditions",
                conditions.stream()
                        .map(condition -> ordered(
                                "path",
                                condition.path(),
                                "op",
                                condition.operator().id(),
                                "value",
                                PolicyJsonExport.value(condition.value())))
                        .toList(),
                "on_deny",
                Lowering.message(clause, "Denied by policy."));
    }

    /** One rule a window: of several limits in the same window only the smallest is ever reached. */
    private static List<Map<String, Object>> limits(List<Limit> limits) {
        var rules = new ArrayList<Map<String, Object>>();
        for (Window window : Window.values()) {
            limits.stream()
                    .filter(limit -> limit.window() == window)
                    .map(Limit::max)
                    .min(java.util.Comparator.naturalOrder())
                    .ifPresent(max -> rules.add(ordered(
                            "name", "calls a " + window.id(), "rate_limit", max.toPlainString() + "/" + window.id())));
        }
        return rules;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Whether the proxy decides each condition at least as strictly as we do. */
    private static boolean expressible(ToolPolicy rule) {
        return rule.require().stream()
                        .flatMap(clause -> clause.conditions().stream())
                        .allMatch(InterceptExport::asStrict)
                && rule.denyIf().stream().allMatch(clause -> negated(clause).isPresent());
    }

    /** A comparison that the proxy fails where ours cannot be decided. */
    private static boolean asStrict(Condition condition) {
        return switch (condition.operator()) {
            case EQ, IN -> scalarTexts(condition.value());
            case LT, LTE, GT, GTE, EXISTS -> true;
            case NEQ, NOT_IN, REGEX, CONTAINS -> false;
        };
    }

    /** The proxy spells numbers and texts in its own way; plain words are spelled alike. */
    private static boolean scalarTexts(Operand value) {
        return switch (value) {
            case Operand.Text text -> text.text().matches("[A-Za-z][A-Za-z0-9_./-]*");
            case Operand.Truth truth -> true;
            case Operand.Numeral numeral -> true;
            case Operand.Many many -> many.items().stream().allMatch(InterceptExport::scalarTexts);
        };
    }

    /**
     * A condition that must hold for the clause not to: the contrary of one of its conditions. Where the clause needs an
     * argument to be given, the argument must be absent; that denies a little more than the clause does.
     */
    private static Optional<Condition> negated(Clause clause) {
        return clause.conditions().stream()
                .flatMap(condition -> contrary(condition).stream())
                .filter(InterceptExport::asStrict)
                .min(java.util.Comparator.comparing(condition -> condition.operator() == Operator.EXISTS ? 0 : 1));
    }

    private static Optional<Condition> contrary(Condition condition) {
        return switch (condition.operator()) {
            case EXISTS ->
                Optional.of(new Condition(
                        condition.path(), Operator.EXISTS, Operand.of(!((Operand.Truth) condition.value()).value())));
            case NEQ -> Optional.of(new Condition(condition.path(), Operator.EQ, condition.value()));
            case NOT_IN -> Optional.of(new Condition(condition.path(), Operator.IN, condition.value()));
            case LT -> Optional.of(new Condition(condition.path(), Operator.GTE, condition.value()));
            case LTE -> Optional.of(new Condition(condition.path(), Operator.GT, condition.value()));
            case GT -> Optional.of(new Condition(condition.path(), Operator.LTE, condition.value()));
            case GTE -> Optional.of(new Condition(condition.path(), Operator.LT, condition.value()));
            case EQ, IN, REGEX, CONTAINS -> Optional.empty();
        };
    }
}
