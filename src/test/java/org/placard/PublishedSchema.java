package org.placard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema of {@code docs/schema}, as the tests of our own answers read it: a member that it does not name is a mistake
 * here, while the published schema lets readers pass over what is added later.
 */
public final class PublishedSchema {

    private static final Path FOLDER = Path.of(System.getProperty("placard.home", "."), "docs/schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERDICT = "verdict";

    private final Schema schema;

    private PublishedSchema(Schema schema) {
        this.schema = schema;
    }

    public static PublishedSchema strict(String file) {
        return of(file, true);
    }

    public static PublishedSchema asPublished(String file) {
        return of(file, false);
    }

    private static PublishedSchema of(String file, boolean strict) {
        Map<String, String> texts = new HashMap<>();
        for (String name : List.of("classification.json", "tool.json")) {
            JsonNode read = read(name);
            if (strict) {
                close(read, "");
            }
            texts.put(read.get("$id").asText(), read.toString());
        }
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
        JsonNode wanted = read(file);
        return new PublishedSchema(registry.getSchema(
                com.networknt.schema.SchemaLocation.of(wanted.get("$id").asText())));
    }

    /** What of the text is not as the schema says. */
    public List<String> problems(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode read(String name) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verdict is part of two objects, so only the wholes that hold it can be closed. */
    private static void close(JsonNode node, String name) {
        if (node instanceof ObjectNode object && object.has("properties") && !name.equals(VERDICT)) {
            object.put("unevaluatedProperties", false);
        }
        node.properties().forEach(member -> close(member.getValue(), member.getKey()));
        if (node.isArray()) {
            node.forEach(item -> close(item, ""));
        }
    }
}
