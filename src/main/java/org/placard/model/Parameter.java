package org.placard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a tool, as its input schema describes it.
 *
 * @param name the property's name; of a nested one the dotted path, such as {@code filter.owner} or {@code items[].id}
 * @param type the JSON Schema type, several joined by {@code |}; null where the schema does not say
 * @param values the values of its {@code enum} or {@code const}, as text; empty where any value goes
 * @param defaultValue the default as JSON text, null where there is none
 * @param format the JSON Schema {@code format}, such as {@code uri}
 */
public record Parameter(
        String name,
        @Nullable String type,
        @Nullable String description,
        boolean required,
        List<String> values,
        @Nullable String defaultValue,
        @Nullable String format) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** A parameter of which only the name is known. */
    public static Parameter named(String name) {
        return new Parameter(name, null, null, false, List.of(), null, null);
    }

    /** The last part of the path: {@code owner} of {@code filter.owner}. */
    public String lastName() {
        String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
