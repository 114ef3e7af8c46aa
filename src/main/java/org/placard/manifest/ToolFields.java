package org.placard.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Tool;

/** One tool object in any of its spellings becomes a {@link Tool}; whatever field is odd, the rest is kept. */
final class ToolFields {

    private static final int MAX_NAME = 256;
    private static final int MAX_TITLE = 1_024;

    private static final Set<String> READ = Set.of(
            "name",
            "title",
            "description",
            "desc",
            "parsed_description",
            "inputSchema",
            "input_schema",
            "parameters",
            "schema",
            "arguments",
            "outputSchema",
            "output_schema",
            "annotations",
            "_meta",
            "meta",
            "execution");

    private final Limits limits;
    private final JsonTree.Oddities oddities;
    private final Passages passages = new Passages();

    private ToolFields(Limits limits, JsonTree.Oddities oddities) {
        this.limits = limits;
        this.oddities = oddities;
    }

    /** What it means that a tool object has no description. */
    enum Missing {
        /** The object is the definition: the publisher gave none. */
        IS_EMPTY,
        /** The object need not be the whole definition: nothing is known, unless a schema shows that it is. */
        IS_UNKNOWN
    }

    /**
     * @param object a tool object with a name
     * @param name its name, not blank
     * @param limits how long texts may be
     * @param missing what a missing description means
     * @param oddities takes what is odd, with the field
     */
    static Tool read(JsonNode object, String name, Limits limits, Missing missing, JsonTree.Oddities oddities) {
        return new ToolFields(limits, oddities).read(object, name, missing);
    }

    private Tool read(JsonNode object, String name, Missing missing) {
        String kept = cut("name", name, MAX_NAME);
        String title = title("title", object.get("title"));
        JsonNode input = Nodes.first(object, "inputSchema", "input_schema", "parameters", "schema");
        JsonNode arguments = Nodes.first(object, "arguments");
        boolean described = !Nodes.first(object, "description", "desc", "parsed_description")
                .isMissingNode();
        Description description = described
                ? description(object)
                : missing == Missing.IS_EMPTY || !input.isMissingNode() ? Description.EMPTY : Description.NOT_CARRIED;

        List<Parameter> parameters = List.of();
        String inputSchema = null;
        if (!input.isMissingNode()) {
            Schema schema = schema("inputSchema", input);
            parameters = schema == null ? List.of() : schema.parameters();
            inputSchema = schema == null ? null : schema.text();
        }
        if (arguments.isArray() && parameters.isEmpty()) {
            parameters = arguments(arguments);
        } else if (!arguments.isMissingNode()) {
            passages.any("arguments", arguments, Set.of());
        }
        JsonNode output = Nodes.first(object, "outputSchema", "output_schema");
        Schema outputSchema = output.isMissingNode() ? null : schema("outputSchema", output);
        Hints hints = hints(Nodes.first(object, "annotations"));
        others(object);
        return new Tool(
                kept,
                title,
                description,
                null,
                parameters,
                hints,
                inputSchema,
                outputSchema == null ? null : outputSchema.text(),
                passages.list());
    }

    private void others(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!READ.contains(member.getKey())) {
                passages.any(member.getKey(), member.getValue(), Set.of());
            }
        }
    }

    private @Nullable String title(String field, @Nullable JsonNode title) {
        if (title == null || title.isNull()) {
            return null;
        }
        if (!title.isTextual()) {
            oddities.odd(Kind.ODD_FIELD, field, "the title is no text");
            passages.any(field, title, Set.of());
            return null;
        }
        String text = title.textValue().strip();
        return text.isEmpty() ? null : cut(field, text, MAX_TITLE);
    }

    private Description description(JsonNode object) {
        JsonNode node = Nodes.first(object, "description", "desc", "parsed_description");
        if (node.isTextual()) {
            return Description.of(cut("description", node.textValue().strip(), limits.description()));
        }
        if (node.path("main").isTextual()) {
            for (String part : List.of("args", "returns", "raises")) {
                passages.any("description." + part, node.path(part), Set.of());
            }
            return Description.of(
                    cut("description", node.path("main").textValue().strip(), limits.description()));
        }
        oddities.odd(Kind.ODD_FIELD, "description", "the description is no text; its JSON is kept as the text");
        return Description.of(cut("description", Texts.clean(node.toString()), limits.description()));
    }

    private String cut(String field, String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int at = Texts.cutAt(text, max);
        oddities.odd(Kind.CUT, field, "longer than %,d characters; the rest is scanned, not shown".formatted(max));
        passages.add(field + ".cut", text.substring(at));
        return text.substring(0, at).stripTrailing();
    }

    private record Schema(List<Parameter> parameters, String text) {}

    private @Nullable Schema schema(String field, JsonNode published) {
        JsonNode schema = published.isTextual() ? parsed(field, published.textValue()) : published;
        if (!schema.isObject()) {
            oddities.odd(Kind.ODD_FIELD, field, "the schema is no JSON object");
            passages.any(field, schema, Set.of());
            return null;
        }
        String text = schema.toString();
        if (text.length() > limits.schema() || SchemaCut.deeperThan(schema, limits.depth())) {
            SchemaCut.Result cut = SchemaCut.of(schema, limits);
            oddities.odd(
                    text.length() > limits.schema() ? Kind.CUT : Kind.TOO_DEEP,
                    field,
                    "longer than %,d characters or deeper than %d levels; the rest is scanned, not shown"
                            .formatted(limits.schema(), limits.depth()));
            passages.add(field + ".cut", cut.off());
            schema = cut.kept();
            text = schema.toString();
        }
        boolean input = field.equals("inputSchema");
        Set<JsonNode> taken = Collections.emptySet();
        List<Parameter> parameters = List.of();
        if (input) {
            SchemaParameters.Flat flat = SchemaParameters.of(schema, new SchemaParameters.FieldNotes(field, oddities));
            parameters = flat.parameters();
            taken = flat.taken();
        }
        passages.schema(field, schema, taken);
        return new Schema(parameters, text);
    }

    /** A schema published as a text that holds JSON. */
    private JsonNode parsed(String field, String text) {
        try (JsonParser parser = Jackson.JSON.createParser(text)) {
            JsonNode node = JsonTree.read(parser, oddities);
            return node == null ? JsonNodeFactory.instance.textNode(text) : node;
        } catch (IOException e) {
            oddities.odd(Kind.ODD_FIELD, field, "the schema is a text that holds no JSON");
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** Docker's form: a list of arguments, each required unless it says {@code optional}. */
    private List<Parameter> arguments(JsonNode arguments) {
        var parameters = new ArrayList<Parameter>();
        for (JsonNode argument : arguments) {
            String name = argument.isTextual() ? argument.textValue() : Nodes.text(argument, "name");
            if (name == null || name.isBlank() || name.length() > MAX_NAME || parameters.size() >= 1_000) {
                oddities.odd(Kind.ODD_FIELD, "arguments", "an argument has no (usable) name");
                passages.any("arguments", argument, Set.of());
                continue;
            }
            var draft = new ParameterDraft(name);
            boolean optional = argument.path("optional").asBoolean(false)
                    || argument.path("required").isBoolean()
                            && !argument.path("required").booleanValue();
            if (!optional) {
                draft.require();
            }
            String type = Nodes.text(argument, "type");
            if (type != null && type.length() <= 100) {
                draft.type(type);
            }
            String description = Nodes.text(argument, "desc", "description");
            if (description != null) {
                draft.describe(description);
            }
            for (JsonNode value : Nodes.first(argument, "enum")) {
                draft.value(value);
            }
            if (Nodes.has(argument, "default")) {
                draft.defaultsTo(argument.path("default"));
            }
            passages.any("arguments." + name + ".items", argument.path("items"), Set.of());
            parameters.add(draft.finished());
        }
        return parameters;
    }

    private Hints hints(JsonNode annotations) {
        if (annotations.isMissingNode()) {
            return Hints.NONE;
        }
        if (!annotations.isObject()) {
            oddities.odd(Kind.ODD_FIELD, "annotations", "the annotations are no object");
            passages.any("annotations", annotations, Set.of());
            return Hints.NONE;
        }
        for (Map.Entry<String, JsonNode> member : annotations.properties()) {
            switch (member.getKey()) {
                case "title", "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint" -> {}
                default -> passages.any("annotations." + member.getKey(), member.getValue(), Set.of());
            }
        }
        return new Hints(
                hint(annotations, "readOnlyHint", "read_only_hint"),
                hint(annotations, "destructiveHint", "destructive_hint"),
                hint(annotations, "idempotentHint", "idempotent_hint"),
                hint(annotations, "openWorldHint", "open_world_hint"),
                title("annotations.title", annotations.get("title")));
    }

    private @Nullable Boolean hint(JsonNode annotations, String name, String snake) {
        JsonNode hint = Nodes.first(annotations, name, snake);
        if (hint.isBoolean()) {
            return hint.booleanValue();
        }
        if (!hint.isMissingNode()) {
            oddities.odd(Kind.ODD_FIELD, "annotations." + name, "a hint is true or false; this one is taken as absent");
            passages.any("annotations." + name, hint, Set.of());
        }
        return null;
    }
}
