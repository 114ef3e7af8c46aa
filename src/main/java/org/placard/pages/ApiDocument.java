package org.placard.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.pages.ApiView.AnswerView;
import org.placard.pages.ApiView.OperationView;
import org.placard.pages.ApiView.ParameterView;
import org.placard.pages.ApiView.SectionView;

/** Reads the OpenAPI document for people. */
final class ApiDocument {

    private static final String REFERENCE = "$ref";
    private static final String DESCRIPTION = "description";
    private static final String EXAMPLE = "/content/application~1json/example";

    private final JsonNode document;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param yaml OpenAPI 3.1 */
    ApiDocument(byte[] yaml) {
        try {
            document = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("docs/openapi.yaml cannot be read", e);
        }
    }

    String description() {
        return document.at("/info/description").asText();
    }

    /** Operations by their tag, in the document's order. */
    List<SectionView> sections() {
        var sections = new ArrayList<SectionView>();
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asText();
            var operations = new ArrayList<OperationView>();
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                    if (member.getValue().path("tags").path(0).asText().equals(name)) {
                        operations.add(operation(member.getKey(), path.getKey(), member.getValue()));
                    }
                }
            }
            sections.add(new SectionView(name, tag.path(DESCRIPTION).asText(), operations));
        }
        return sections;
    }

    private OperationView operation(String method, String path, JsonNode node) {
        var parameters = new ArrayList<ParameterView>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        var answers = new ArrayList<AnswerView>();
        node.path("responses")
                .properties()
                .forEach(answer -> answers.add(new AnswerView(
                        answer.getKey(),
                        resolved(answer.getValue()).path(DESCRIPTION).asText())));
        return new OperationView(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("summary").asText(),
                node.path(DESCRIPTION).asText(),
                parameters,
                pretty(node.path("requestBody").at(EXAMPLE)),
                answers,
                pretty(node.at("/responses/200" + EXAMPLE)));
    }

    private static ParameterView parameter(JsonNode node) {
        JsonNode schema = node.path("schema");
        JsonNode type = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        var values = new ArrayList<String>();
        type.path("enum").forEach(value -> values.add(value.asText()));
        String words = String.join(", ", values);
        if (type.has("maximum")) {
            words = type.path("minimum").asText("0") + " to "
                    + type.path("maximum").asText();
        }
        if (type.has("default")) {
            words += (words.isEmpty() ? "" : "; ") + type.path("default").asText() + " where it is absent";
        }
        return new ParameterView(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path(DESCRIPTION).asText(),
                words);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path(REFERENCE).asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private @Nullable String pretty(JsonNode example) {
        try {
            return example.isMissingNode()
                    ? null
                    : json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as YAML is JSON too", e);
        }
    }
}
