package org.placard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tool as its server publishes it.
 *
 * @param name the exact name, unique within its server; a second definition of a name is {@code name~2}
 * @param title {@code title} as published; see {@link #displayName()}
 * @param summary what the tool does in this catalogue's own words, for bundled tools; never the publisher's
 * @param parameters every argument, nested ones by their path, in the schema's order
 * @param inputSchema the input schema as JSON text, null where none was published
 * @param outputSchema the output schema as JSON text, null where none was published
 * @param passages everything else that reaches the model
 */
public record Tool(
        String name,
        @Nullable String title,
        Description description,
        @Nullable String summary,
        List<Parameter> parameters,
        Hints hints,
        @Nullable String inputSchema,
        @Nullable String outputSchema,
        List<Passage> passages) {

    public Tool {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tool has a name");
        }
        parameters = List.copyOf(parameters);
        passages = List.copyOf(passages);
    }

    /** A tool of which only the name and perhaps a description are known. */
    public static Tool of(String name, Description description) {
        return new Tool(name, null, description, null, List.of(), Hints.NONE, null, null, List.of());
    }

    /** {@code title}, else {@code annotations.title}, else the name (the order that MCP gives). */
    public String displayName() {
        return title != null ? title : hints.title() != null ? hints.title() : name;
    }

    /** The same definition under another name. */
    public Tool renamed(String other) {
        return new Tool(other, title, description, summary, parameters, hints, inputSchema, outputSchema, passages);
    }
}
