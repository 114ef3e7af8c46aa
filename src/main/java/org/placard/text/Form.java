package org.placard.text;

/**
 * The form in which a word stands. A code packs a word and its form into one number, so that a rule's word is an integer
 * and never a text.
 */
public final class Form {

    public static final int BASE = 0;
    /** Plural of a noun, third person of a verb: {@code deletes}, {@code tokens}. */
    public static final int S = 1;

    public static final int ING = 2;
    /** Past and participle: {@code deleted}. What was deleted is not being deleted. */
    public static final int PAST = 3;

    /** The code of a text that the lexicon does not know. */
    public static final int UNKNOWN = 0;

    private Form() {}

    static int code(int word, int form) {
        return word << 2 | form;
    }

    /** The word's number, whatever its form. */
    public static int word(int code) {
        return code >>> 2;
    }

    public static int form(int code) {
        return code & 3;
    }
}
