package org.placard.model;

/**
 * One thing that a rule saw.
 *
 * @param field the field: {@code name}, {@code title}, {@code description}, {@code summary}, {@code server},
 *     {@code server.description}, {@code parameter:NAME} (the name itself), {@code parameter.description:NAME},
 *     {@code parameter.value:NAME}, {@code parameter.default:NAME}, {@code hint.readOnly} and so on, or a passage's field
 * @param start where the quote starts in that field's text, in UTF-16 units
 * @param end where it ends
 * @param quote the text between
 */
public record Evidence(String field, int start, int end, String quote) {

    public Evidence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("evidence in %s from %d to %d".formatted(field, start, end));
        }
    }
}
