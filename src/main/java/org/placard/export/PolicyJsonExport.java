package org.placard.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.policy.Clause;
import org.placard.policy.Condition;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.Operand;
import org.placard.policy.Policy;
import org.placard.policy.ToolPolicy;

/**
 * policy.json, version "1" of the language, as {@code docs/policy.md} defines it: the same policy is the same bytes.
 * What is asked is written as a denial with a message, since the language has no way to ask.
 */
public final class PolicyJsonExport implements PolicyExport {

    private static final String ASK_MESSAGE = "A person must approve this call.";

    @Override
    public String id() {
        return "policy-json";
    }

    @Override
    public String title() {
        return "policy.json";
    }

    @Override
    public String fileName() {
        return "policy.json";
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
        return "The language of docs/policy.md in full: what Placard itself checks, evaluates and simulates.";
    }

    @Override
    public Exported export(ExportRequest request) {
        Policy policy = request.policy();
        var lines = new ArrayList<Fidelity.Line>();
        for (String tool : policy.names()) {
            Decision wanted = policy.decision(tool);
            boolean asked = wanted == Decision.ASK;
            lines.add(new Fidelity.Line(
                    tool,
                    asked ? Fidelity.Fate.STRENGTHENED : Fidelity.Fate.KEPT,
                    wanted,
                    asked ? Decision.DENY : wanted,
                    asked ? "The language has no way to ask." : ""));
        }
        Decision rest = policy.hide().contains(Policy.EVERY) ? Decision.HIDE : policy.otherwise();
        lines.add(new Fidelity.Line(Lowering.REST, Fidelity.Fate.KEPT, rest, rest, ""));
        return new Exported(text(policy), new Fidelity(lines));
    }

    public static byte[] bytes(Policy policy) {
        return text(policy).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Policy policy) {
        return PlainJson.sorted(document(policy));
    }

    /** The document as maps and lists. */
    static Map<String, Object> document(Policy policy) {
        var document = new TreeMap<String, Object>();
        document.put("version", Policy.VERSION);
        document.put("default", policy.otherwise().id());
        if (!policy.hide().isEmpty()) {
            document.put("hide", List.copyOf(policy.hide()));
        }
        if (!policy.allTools().isEmpty()) {
            document.put("all_tools", Map.of("limits", limits(policy.allTools())));
        }
        var tools = new TreeMap<String, Object>();
        policy.tools().forEach((name, rule) -> {
            if (rule.decision() != Decision.HIDE
                    || rule.readsArguments()
                    || !rule.limits().isEmpty()) {
                tools.put(name, tool(rule));
            }
        });
        if (!tools.isEmpty()) {
            document.put("tools", tools);
        }
        return document;
    }

    private static Map<String, Object> tool(ToolPolicy rule) {
        var tool = new TreeMap<String, Object>();
        if (!rule.require().isEmpty()) {
            tool.put(
                    "require",
                    rule.require().stream().map(PolicyJsonExport::clause).toList());
        }
        var denyIf = new ArrayList<Map<String, Object>>();
        rule.denyIf().forEach(clause -> denyIf.add(clause(clause)));
        if (rule.decision() == Decision.DENY || rule.decision() == Decision.ASK) {
            denyIf.add(clause(Clause.always(message(rule))));
        }
        if (!denyIf.isEmpty()) {
            tool.put("deny_if", denyIf);
        }
        if (!rule.limits().isEmpty()) {
            tool.put("limits", limits(rule.limits()));
        }
        return tool;
    }

    /** What the agent is told when a rule as a whole denies. */
    static String message(ToolPolicy rule) {
        return switch (rule.decision()) {
            case ASK -> rule.because().isBlank() ? ASK_MESSAGE : ASK_MESSAGE + " " + rule.because();
            case ALLOW, LIMIT, DENY, HIDE -> rule.because().isBlank() ? "Denied by policy." : rule.because();
        };
    }

    private static Map<String, Object> clause(Clause clause) {
        return Map.of(
                "conditions",
                clause.conditions().stream().map(PolicyJsonExport::condition).toList(),
                "on_deny",
                clause.message());
    }

    private static Map<String, Object> condition(Condition condition) {
        return Map.of(
                "path", condition.path(),
                "op", condition.operator().id(),
                "value", value(condition.value()));
    }

    /** A value as JSON has it. */
    static Object value(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> text.text();
            case Operand.Numeral numeral -> numeral.number();
            case Operand.Truth truth -> truth.value();
            case Operand.Many many ->
                many.items().stream().map(PolicyJsonExport::value).toList();
        };
    }

    private static List<Map<String, Object>> limits(List<Limit> limits) {
        return limits.stream().map(PolicyJsonExport::limit).toList();
    }

    private static Map<String, Object> limit(Limit limit) {
        var out = new TreeMap<String, Object>();
        out.put("counter", limit.counter());
        out.put("window", limit.window().id());
        out.put("max", limit.max());
        out.put("scope", "grant");
        if (limit.incrementFrom() != null) {
            out.put("increment_from", limit.incrementFrom());
        }
        return out;
    }
}
