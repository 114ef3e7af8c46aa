package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Parameter;

/** One argument while its schema's branches are put together. Each question answers whether the text was taken. */
final class ParameterDraft {

    private final String path;
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private @Nullable String description;
    private @Nullable String defaultValue;
    private @Nullable String format;
    private boolean required;

    ParameterDraft(String path) {
        this.path = path;
    }

    void require() {
        required = true;
    }

    void type(String type) {
        types.add(type);
    }

    boolean describe(String text) {
        if (description == null && !text.isBlank()) {
            description = text.strip();
            return true;
        }
        return text.strip().equals(description);
    }

    void value(JsonNode value) {
        values.add(value.isValueNode() ? value.asText() : value.toString());
    }

    boolean defaultsTo(JsonNode value) {
        if (defaultValue == null) {
            defaultValue = value.toString();
            return true;
        }
        return defaultValue.equals(value.toString());
    }

    void format(String text) {
        format = format == null ? text : format;
    }

    Parameter finished() {
        String type = types.isEmpty() ? null : String.join("|", types);
        return new Parameter(path, type, description, required, List.copyOf(values), defaultValue, format);
    }
}
