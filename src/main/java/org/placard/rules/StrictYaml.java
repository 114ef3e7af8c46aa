package org.placard.rules;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads our own YAML files: anything odd is an error that names file, key and repair. */
final class StrictYaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    StrictYaml(Path file) {
        this.file = file;
    }

    JsonNode read() throws IOException {
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file));
            check(root.isObject(), "", "holds no mapping; write keys and values");
            return root;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s: line %d: %s; mend the YAML"
                            .formatted(
                                    file,
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()),
                    e);
        }
    }

    void keys(JsonNode node, String where, Set<String> allowed) {
        check(node.isObject(), where, "is no mapping; write keys and values");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            check(
                    allowed.contains(entry.getKey()),
                    where.isEmpty() ? entry.getKey() : where + "." + entry.getKey(),
                    "unknown key; there are " + allowed.stream().sorted().toList());
        }
    }

    String text(JsonNode node, String key, String where) {
        JsonNode value = node.path(key);
        check(
                value.isTextual() && !value.asText().isBlank(),
                where.isEmpty() ? key : where + "." + key,
                "is missing; write a text");
        return value.asText().strip();
    }

    double number(JsonNode node, String key, String where) {
        check(node.path(key).isNumber(), where + "." + key, "is missing; write a number");
        return node.get(key).asDouble();
    }

    List<String> strings(JsonNode node, String where) {
        List<String> out = new ArrayList<>();
        if (node.isTextual() || node.isBoolean()) {
            out.add(node.asText());
            return out;
        }
        check(node.isArray() && !node.isEmpty(), where, "write a list: [one, two]");
        for (JsonNode item : node) {
            check(item.isTextual() && !item.asText().isBlank(), where, "'" + item + "' is no text; put it into quotes");
            out.add(item.asText());
        }
        return out;
    }

    void check(boolean fine, String where, String problem) {
        if (!fine) {
            throw problem(where, problem);
        }
    }

    IllegalArgumentException problem(String where, String problem) {
        return new IllegalArgumentException(
                where.isEmpty() ? file + ": " + problem : file + ": " + where + ": " + problem);
    }
}
