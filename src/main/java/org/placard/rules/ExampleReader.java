package org.placard.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/** Reads the examples of a rule: tools in short form. */
final class ExampleReader {

    private static final Set<String> TOOL =
            Set.of("name", "title", "description", "parameters", "hints", "passages", "server", "verdict");
    private static final Set<String> SERVER = Set.of("id", "title", "description", "tools");
    private static final Set<String> PARAMETER =
            Set.of("name", "type", "description", "required", "values", "default", "format");
    private static final Set<String> HINTS = Set.of("readOnly", "destructive", "idempotent", "openWorld");

    private final StrictYaml yaml;

    ExampleReader(StrictYaml yaml) {
        this.yaml = yaml;
    }

    List<Rule.Example> read(JsonNode list, String where) {
        yaml.check(list.isArray() && list.size() >= 2, where, "write at least two examples");
        List<Rule.Example> out = new ArrayList<>();
        for (JsonNode node : list) {
            String at = where + "[" + out.size() + "]";
            yaml.keys(node, at, Set.of("note", "tool"));
            JsonNode tool = node.path("tool");
            yaml.keys(tool, at + ".tool", TOOL);
            String verdict = RuleReader.optional(tool, "verdict");
            out.add(new Rule.Example(
                    yaml.text(node, "note", at),
                    tool(tool, at + ".tool"),
                    server(tool, at + ".tool.server"),
                    verdict == null ? null : category(verdict, at)));
        }
        return out;
    }

    private Category category(String id, String where) {
        try {
            return Category.of(id);
        } catch (IllegalArgumentException e) {
            throw yaml.problem(where + ".tool.verdict", RuleReader.message(e));
        }
    }

    private Tool tool(JsonNode node, String where) {
        String description = RuleReader.optional(node, "description");
        List<Passage> passages = new ArrayList<>();
        for (JsonNode passage : node.path("passages")) {
            passages.add(new Passage("inputSchema.passage", passage.asText()));
        }
        return new Tool(
                yaml.text(node, "name", where),
                RuleReader.optional(node, "title"),
                Description.of(description == null ? "" : description),
                null,
                parameters(node.path("parameters"), where + ".parameters"),
                hints(node.path("hints"), where + ".hints"),
                null,
                null,
                passages);
    }

    private List<Parameter> parameters(JsonNode list, String where) {
        List<Parameter> out = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isTextual()) {
                out.add(Parameter.named(item.asText()));
                continue;
            }
            yaml.keys(item, where, PARAMETER);
            out.add(new Parameter(
                    yaml.text(item, "name", where),
                    RuleReader.optional(item, "type"),
                    RuleReader.optional(item, "description"),
                    item.path("required").asBoolean(),
                    item.has("values") ? yaml.strings(item.get("values"), where + ".values") : List.of(),
                    RuleReader.optional(item, "default"),
                    RuleReader.optional(item, "format")));
        }
        return out;
    }

    private Hints hints(JsonNode node, String where) {
        if (node.isMissingNode()) {
            return Hints.NONE;
        }
        yaml.keys(node, where, HINTS);
        return new Hints(
                hint(node, "readOnly"),
                hint(node, "destructive"),
                hint(node, "idempotent"),
                hint(node, "openWorld"),
                null);
    }

    private static @Nullable Boolean hint(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asBoolean() : null;
    }

    private ServerContext server(JsonNode tool, String where) {
        JsonNode node = tool.path("server");
        String name = tool.path("name").asText();
        if (node.isMissingNode()) {
            return new ServerContext("", null, null, List.of(name));
        }
        if (node.isTextual()) {
            return new ServerContext(node.asText(), null, null, List.of(name));
        }
        yaml.keys(node, where, SERVER);
        List<String> names = new ArrayList<>(List.of(name));
        if (node.has("tools")) {
            names.addAll(yaml.strings(node.get("tools"), where + ".tools"));
        }
        String id = RuleReader.optional(node, "id");
        return new ServerContext(
                id == null ? "" : id,
                RuleReader.optional(node, "title"),
                RuleReader.optional(node, "description"),
                names);
    }
}
