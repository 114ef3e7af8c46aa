package org.placard.text;

/**
 * Something about a tool that is no text.
 *
 * @param code how rules know it
 * @param field {@code hint.readOnly}, {@code coverage}, {@code server.domain} …
 * @param value {@code true}, {@code description-empty}, {@code payments} …
 */
public record Fact(int code, String field, String value) {

    /** The word under which a rule's {@code is} and a fact meet in the lexicon. */
    public static String word(String field, String value) {
        return field + "=" + value;
    }
}
