package org.placard.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.placard.policy.Call;
import org.placard.policy.Verdict;
import org.placard.policy.Window;

/** The Intercept proxy as its policy reference describes it: counters of the whole proxy, numbers as doubles. */
final class InterceptTarget implements TargetRun {

    private record Count(Instant start, long value) {}

    private final JsonNode file;
    private final Map<String, Count> counts = new HashMap<>();

    InterceptTarget(JsonNode file) {
        this.file = file;
    }

    @Override
    public Verdict.Outcome judge(Call call) {
        for (JsonNode hidden : file.path("hide")) {
            if (hidden.asText().equals("*") || hidden.asText().equals(call.tool())) {
                return Verdict.Outcome.DENY;
            }
        }
        JsonNode tools = file.path("tools");
        if (file.path("default").asText("allow").equals("deny") && !tools.has(call.tool())) {
            return Verdict.Outcome.DENY;
        }
        var reserved = new HashMap<String, Count>();
        boolean passed = passes(tools.path(call.tool()), call.tool(), call, reserved)
                && passes(tools.path("*"), "_global", call, reserved);
        if (passed) {
            counts.putAll(reserved);
        }
        return TargetRun.when(passed);
    }

    private boolean passes(JsonNode tool, String scope, Call call, Map<String, Count> reserved) {
        for (JsonNode rule : tool.path("rules")) {
            if (rule.path("action").asText("evaluate").equals("deny")) {
                return false;
            }
            if (rule.has("rate_limit")) {
                String[] rate = rule.path("rate_limit").asText().split("/");
                Instant start = Window.of(rate[1]).startOf(call.time());
                String key = scope + "\n" + rate[1];
                Count count = counts.get(key);
                long value = (count != null && count.start().equals(start) ? count.value() : 0) + 1;
                if (value > Long.parseLong(rate[0])) {
                    return false;
                }
                reserved.put(key, new Count(start, value));
            }
            for (JsonNode condition : rule.path("conditions")) {
                if (!holds(condition, call.arguments())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(JsonNode condition, Map<String, ?> arguments) {
        Object found = arguments;
        for (String part :
                condition.path("path").asText().substring("args.".length()).split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(part) : null;
        }
        JsonNode value = condition.path("value");
        String op = condition.path("op").asText();
        if (op.equals("exists")) {
            return (found != null) == value.asBoolean();
        }
        if (found == null) {
            return false;
        }
        Object actual = found;
        return switch (op) {
            case "eq" -> equal(actual, value);
            case "neq" -> !equal(actual, value);
            case "in" -> items(value).stream().anyMatch(item -> equal(actual, item));
            case "not_in" -> items(value).stream().noneMatch(item -> equal(actual, item));
            case "lt" -> actual instanceof Number n && n.doubleValue() < value.asDouble();
            case "lte" -> actual instanceof Number n && n.doubleValue() <= value.asDouble();
            case "gt" -> actual instanceof Number n && n.doubleValue() > value.asDouble();
            case "gte" -> actual instanceof Number n && n.doubleValue() >= value.asDouble();
            default -> throw new IllegalArgumentException("the export should not write " + op);
        };
    }

    private static boolean equal(Object actual, JsonNode expected) {
        if (actual instanceof Number n && expected.isNumber()) {
            return n.doubleValue() == expected.asDouble();
        }
        String text = actual instanceof List<?> list
                ? "[" + String.join(" ", list.stream().map(Object::toString).toList()) + "]"
                : actual.toString();
        return text.equals(expected.asText());
    }

    private static List<JsonNode> items(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        return items;
    }
}
