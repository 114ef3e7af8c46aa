package org.placard.text;

/**
 * One text of a tool and its words.
 *
 * @param label the field as evidence names it, such as {@code parameter:owner}
 * @param traits what is known of the parameter that it belongs to: {@link #FREE} and so on
 */
public record Segment(Field field, String label, String text, Tokens tokens, int traits) {

    /** Takes whatever text the caller writes. */
    public static final int FREE = 1;

    public static final int REQUIRED = 2;
    public static final int DEFAULT_TRUE = 4;
    public static final int DEFAULT_FALSE = 8;
    /** Takes several at once. */
    public static final int LIST = 16;
    /** Chooses one of given values. */
    public static final int CLOSED = 32;

    Segment(Field field, String label, String text, Tokens tokens) {
        this(field, label, text, tokens, 0);
    }
}
