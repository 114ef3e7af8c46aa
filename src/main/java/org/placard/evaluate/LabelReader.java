package org.placard.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;

/** Reads labels, one JSON object a line. Strict: a label that is misread would falsify every figure. */
public final class LabelReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> KEYS = Set.of(
            "corpus",
            "server",
            "name",
            "category",
            "acceptable",
            "risk",
            "unanimous",
            "mustNot",
            "flags",
            "silent",
            "capabilities",
            "siblings",
            "tool",
            "note");

    private LabelReader() {}

    /**
     * @param file labels JSONL; blank lines are passed over
     * @throws IllegalArgumentException naming file, line, field and repair where a line is no label
     * @throws IOException if the file cannot be read
     */
    public static List<Label> read(Path file) throws IOException {
        List<Label> out = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            for (int number = 1; line != null; number++, line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.add(label(line, "%s: line %d".formatted(file, number)));
                }
            }
        }
        return out;
    }

    static Label label(String line, String place) {
        try {
            return label(JSON.readTree(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s: no JSON object: %s; write one label a line".formatted(place, e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }

    private static Label label(JsonNode node) {
        require(node.isObject(), "no JSON object; write one label a line");
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            require(
                    KEYS.contains(member.getKey()),
                    "%s: unknown key; there are %s"
                            .formatted(member.getKey(), KEYS.stream().sorted().toList()));
        }
        JsonNode tool = node.path("tool");
        require(tool.isMissingNode() || tool.isObject(), "tool: write the tool as an object");
        String server = text(node, "server", tool);
        String name = text(node, "name", tool);
        String risk = optional(node, "risk");
        Category category = named("category", text(node, "category", tool), Category::of);
        Set<Category> acceptable = all(node, "acceptable", Category::of);
        acceptable.remove(category);
        return new Label(
                optional(node, "corpus"),
                server,
                name,
                category,
                acceptable,
                risk == null ? null : named("risk", risk, Risk::of),
                all(node, "mustNot", Category::of),
                all(node, "flags", Flag::of),
                all(node, "silent", Flag::of),
                all(node, "capabilities", Capability::of),
                List.copyOf(all(node, "siblings", Function.identity())),
                tool.isObject() ? tool.toString() : null,
                optional(node, "note"));
    }

    private static String text(JsonNode node, String key, JsonNode tool) {
        JsonNode value = node.has(key) || key.equals("category") ? node.path(key) : tool.path(key);
        require(value.isTextual() && !value.textValue().isBlank(), key + ": is missing; write a text");
        return value.textValue();
    }

    private static @Nullable String optional(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        require(value.isTextual(), key + ": write a text");
        return value.textValue();
    }

    private static <T> Set<T> all(JsonNode node, String key, Function<String, T> of) {
        Set<T> out = new LinkedHashSet<>();
        JsonNode list = node.path(key);
        require(list.isMissingNode() || list.isNull() || list.isArray(), key + ": write a list of texts");
        for (JsonNode item : list) {
            require(item.isTextual(), key + ": write a list of texts");
            out.add(named(key, item.textValue(), of));
        }
        return out;
    }

    private static <T> T named(String key, String id, Function<String, T> of) {
        try {
            return of.apply(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    private static void require(boolean fine, String problem) {
        if (!fine) {
            throw new IllegalArgumentException(problem);
        }
    }
}
