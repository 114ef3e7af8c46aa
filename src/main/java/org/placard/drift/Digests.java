package org.placard.drift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;

/**
 * What a definition is, in 64 hex digits: SHA-256 over its canonical JSON (RFC 8785). Order of members, blanks and the
 * spelling of numbers do not matter; any text that reaches the model does.
 */
public final class Digests {

    private Digests() {}

    /** The digest of the whole definition. */
    public static String of(Tool tool) {
        return digest(tool, tool.name());
    }

    /** The digest of everything but the name: equal for the same definition under another name. */
    public static String withoutName(Tool tool) {
        return digest(tool, null);
    }

    private static String digest(Tool tool, @Nullable String name) {
        return sha256(canonical(json(tool, name, tool.inputSchema(), tool.outputSchema()), tool, name));
    }

    /** Schemas are JSON as published; one that no canonical form exists for counts as the text that it is. */
    private static byte[] canonical(String json, Tool tool, @Nullable String name) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException | RuntimeException e) {
            String asTexts = new JsonText()
                    .text("definition", json(tool, name, null, null))
                    .text("inputSchemaText", tool.inputSchema())
                    .text("outputSchemaText", tool.outputSchema())
                    .finished();
            return asTexts.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String json(
            Tool tool, @Nullable String name, @Nullable String inputSchema, @Nullable String outputSchema) {
        Description description = tool.description();
        var json = new JsonText()
                .text("name", name)
                .text("title", tool.title())
                .text("description", description.present() ? description.text() : null)
                .text("summary", tool.summary())
                .json("inputSchema", inputSchema)
                .json("outputSchema", outputSchema)
                .json("annotations", annotations(tool.hints()));
        if (description.state() == Description.State.NOT_CARRIED) {
            json.flag("descriptionNotCarried", true);
        }
        if (tool.inputSchema() == null && !tool.parameters().isEmpty()) {
            json.json(
                    "parameters",
                    list(tool.parameters().stream().map(Digests::parameter).toList()));
        }
        List<String> passages = tool.passages().stream()
                .filter(Digests::besideTheSchemas)
                .map(passage -> new JsonText()
                        .text("field", passage.field())
                        .text("text", passage.text())
                        .finished())
                .toList();
        return passages.isEmpty()
                ? json.finished()
                : json.json("passages", list(passages)).finished();
    }

    /** A passage from inside a kept schema is part of that schema already; what was cut from one is not. */
    private static boolean besideTheSchemas(Passage passage) {
        String field = passage.field();
        boolean inside = field.startsWith("inputSchema.") || field.startsWith("outputSchema.");
        return !inside || field.equals("inputSchema.cut") || field.equals("outputSchema.cut");
    }

    /** The canonical form of JSON text; text that has none stays as it is. */
    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException | RuntimeException e) {
            return json;
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String annotations(Hints hints) {
        if (hints.equals(Hints.NONE)) {
            return null;
        }
        return new JsonText()
                .text("title", hints.title())
                .flag("readOnlyHint", hints.readOnly())
                .flag("destructiveHint", hints.destructive())
                .flag("idempotentHint", hints.idempotent())
                .flag("openWorldHint", hints.openWorld())
                .finished();
    }

    static String parameter(Parameter parameter) {
        return new JsonText()
                .text("name", parameter.name())
                .text("type", parameter.type())
                .text("description", parameter.description())
                .flag("required", parameter.required())
                .texts("values", parameter.values())
                .text("default", parameter.defaultValue())
                .text("format", parameter.format())
                .finished();
    }

    private static String list(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
