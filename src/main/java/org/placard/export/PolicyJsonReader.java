package org.placard.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.placard.policy.Clause;
import org.placard.policy.Condition;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.Operand;
import org.placard.policy.Operator;
import org.placard.policy.Policy;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Window;

/**
 * Reads policy.json strictly: an unknown key, a doubled key or a value of the wrong kind is refused with its field and
 * the repair, because a rule that is quietly ignored is worse than none.
 */
public final class PolicyJsonReader {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_PROBLEMS = 50;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<UnreadablePolicy.Problem> problems = new ArrayList<>();

    private PolicyJsonReader() {}

    /**
     * @param name of the file, for the message
     * @throws UnreadablePolicy if the bytes are no policy
     */
    public static Policy read(String name, byte[] bytes) throws UnreadablePolicy {
        var reader = new PolicyJsonReader();
        Policy policy = reader.policy(bytes);
        if (policy == null || !reader.problems.isEmpty()) {
            throw new UnreadablePolicy(name, reader.problems);
        }
        return policy;
    }

    private @Nullable Policy policy(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            problem("", "is larger than 8 MiB; split it by server");
            return null;
        }
        JsonNode document;
        try {
            document = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            problem(
                    at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                    "is not JSON (%s); mend it there".formatted(e.getOriginalMessage()));
            return null;
        } catch (IOException e) {
            problem("", "cannot be read: " + e.getMessage());
            return null;
        }
        if (!object("", document, Set.of("version", "default", "hide", "all_tools", "tools"))) {
            return null;
        }
        if (!document.path("version").equals(JSON.getNodeFactory().textNode(Policy.VERSION))) {
            problem("version", "must be the text \"1\"; write \"version\": \"1\"");
        }
        String otherwise = document.path("default").asText("");
        if (!otherwise.equals("allow") && !otherwise.equals("deny")) {
            problem(
                    "default",
                    "must be \"allow\" or \"deny\"; write \"default\": \"deny\" to block what is not listed");
        }
        SortedSet<String> hide = hide(document.path("hide"));
        List<Limit> allTools = List.of();
        if (document.has("all_tools") && object("all_tools", document.get("all_tools"), Set.of("limits"))) {
            allTools = list("all_tools.limits", document.get("all_tools").path("limits"), this::limit);
        }
        var tools = new TreeMap<String, ToolPolicy>();
        JsonNode listed = document.path("tools");
        if (!listed.isMissingNode() && object("tools", listed, null)) {
            for (Map.Entry<String, JsonNode> entry : listed.properties()) {
                ToolPolicy tool = tool("tools." + entry.getKey(), entry.getValue());
                if (entry.getKey().isBlank()) {
                    problem("tools", "has an entry without a name; name the tool or remove it");
                } else if (tool != null) {
                    tools.put(entry.getKey(), tool);
                }
            }
        }
        return problems.isEmpty() ? new Policy(Decision.of(otherwise), hide, allTools, tools) : null;
    }

    private SortedSet<String> hide(JsonNode node) {
        var hide = new TreeSet<String>();
        for (String name : this.<String>list("hide", node, this::text)) {
            if (name.isBlank()) {
                problem("hide", "has an entry without a name; name the tool or remove it");
            } else if (!hide.add(name)) {
                problem("hide", "names '%s' twice; remove one".formatted(name));
            }
        }
        return hide;
    }

    private @Nullable ToolPolicy tool(String field, JsonNode node) {
        if (!object(field, node, Set.of("require", "deny_if", "limits"))) {
            return null;
        }
        List<Clause> require = list(field + ".require", node.path("require"), this::requirement);
        var denyIf = new ArrayList<Clause>();
        String always = null;
        for (Clause clause : this.<Clause>list(field + ".deny_if", node.path("deny_if"), this::clause)) {
            if (!clause.conditions().isEmpty()) {
                denyIf.add(clause);
            } else if (always == null) {
                always = clause.message();
            }
        }
        List<Limit> limits = list(field + ".limits", node.path("limits"), this::limit);
        Decision decision = always != null ? Decision.DENY : limits.isEmpty() ? Decision.ALLOW : Decision.LIMIT;
        String because = always == null ? "" : always;
        return made(field, () -> new ToolPolicy(decision, require, denyIf, limits, because));
    }

    /** A clause, or just a path: the argument must be given. */
    private @Nullable Clause requirement(String field, JsonNode node) {
        if (node.isTextual()) {
            Condition given = made(field, () -> new Condition(node.asText(), Operator.EXISTS, Operand.of(true)));
            return given == null ? null : new Clause(List.of(given), "");
        }
        return clause(field, node);
    }

    private @Nullable Clause clause(String field, JsonNode node) {
        if (!object(field, node, Set.of("conditions", "on_deny"))) {
            return null;
        }
        if (!node.has("conditions")) {
            problem(field, "has no conditions; write \"conditions\": [] for a clause that always holds");
        }
        JsonNode message = node.path("on_deny");
        if (!message.isMissingNode() && !message.isTextual()) {
            problem(field + ".on_deny", "must be a text");
        }
        return new Clause(list(field + ".conditions", node.path("conditions"), this::condition), message.asText(""));
    }

    private @Nullable Condition condition(String field, JsonNode node) {
        if (!object(field, node, Set.of("path", "op", "value"))) {
            return null;
        }
        String path = text(field + ".path", node.path("path"));
        String op = text(field + ".op", node.path("op"));
        Operand value = operand(field + ".value", node.path("value"));
        if (path == null || op == null || value == null) {
            return null;
        }
        return made(field, () -> new Condition(path, Operator.of(op), value));
    }

    private @Nullable Operand operand(String field, JsonNode node) {
        if (node.isTextual()) {
            return Operand.of(node.asText());
        }
        if (node.isBoolean()) {
            return Operand.of(node.asBoolean());
        }
        if (node.isNumber()) {
            return made(field, () -> new Operand.Numeral(node.decimalValue()));
        }
        if (node.isArray()) {
            List<Operand> items = list(field, node, this::operand);
            return made(field, () -> new Operand.Many(items));
        }
        problem(field, "must be a text, a number, true, false or a list of these");
        return null;
    }

    private @Nullable Limit limit(String field, JsonNode node) {
        if (!object(field, node, Set.of("counter", "window", "max", "scope", "increment_from"))) {
            return null;
        }
        String counter = text(field + ".counter", node.path("counter"));
        String window = text(field + ".window", node.path("window"));
        if (!node.path("scope").asText("").equals("grant")) {
            problem(field + ".scope", "must be \"grant\", the only scope there is");
        }
        if (!node.path("max").isNumber()) {
            problem(field + ".max", "must be a number above zero");
            return null;
        }
        String from = node.has("increment_from") ? text(field + ".increment_from", node.get("increment_from")) : null;
        if (counter == null || window == null) {
            return null;
        }
        return made(
                field,
                () -> new Limit(counter, Window.of(window), node.get("max").decimalValue(), from));
    }

    private @Nullable String text(String field, JsonNode node) {
        if (!node.isTextual()) {
            problem(field, node.isMissingNode() ? "is missing; write a text" : "must be a text");
            return null;
        }
        return node.asText();
    }

    private interface Item<T> {
        @Nullable
        T read(String field, JsonNode node);
    }

    private <T> List<T> list(String field, JsonNode node, Item<T> item) {
        var items = new ArrayList<T>();
        if (node.isMissingNode()) {
            return items;
        }
        if (!node.isArray()) {
            problem(field, "must be a list; write [ … ]");
            return items;
        }
        for (int i = 0; i < node.size(); i++) {
            T read = item.read("%s[%d]".formatted(field, i), node.get(i));
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    /** Whether the node is an object with no key but these; null: any key. */
    private boolean object(String field, JsonNode node, @Nullable Set<String> keys) {
        if (!node.isObject()) {
            problem(field, "must be an object; write { … }");
            return false;
        }
        if (keys != null) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (!keys.contains(entry.getKey())) {
                    problem(
                            field,
                            "has the unknown key '%s'; there are %s"
                                    .formatted(entry.getKey(), String.join(", ", new TreeSet<>(keys))));
                }
            }
        }
        return true;
    }

    private <T> @Nullable T made(String field, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            problem(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void problem(String field, String sentence) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new UnreadablePolicy.Problem(field, sentence));
        }
    }
}
