package org.placard.model;

/**
 * A further piece of a definition that reaches the model and is not kept as a field of its own: a schema's titles,
 * defaults and examples, the output schema's texts, an icon's address, the part of a description beyond the limit.
 *
 * @param field where it stands, such as {@code inputSchema.properties.query.examples[0]} or {@code description.cut}
 */
public record Passage(String field, String text) {}
