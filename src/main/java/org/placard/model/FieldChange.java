package org.placard.model;

/**
 * What changed in one field of a definition.
 *
 * @param field {@code title}, {@code description}, {@code summary}, {@code annotations}, {@code inputSchema}, {@code
 *     outputSchema}, {@code passages}, or {@code parameter:NAME}
 * @param words what changed, in a few words without the publisher's text but for names: {@code new parameter `url`}
 */
public record FieldChange(String field, String words) {}
