package org.placard.model;

/**
 * What the publisher says the tool does, and whether there is anything to read. Only {@link State#EMPTY} may be called
 * empty: of a text that this catalogue does not carry nothing is known.
 *
 * @param text empty unless present
 */
public record Description(State state, String text) {

    public static final Description EMPTY = new Description(State.EMPTY, "");
    public static final Description NOT_CARRIED = new Description(State.NOT_CARRIED, "");

    public enum State {
        /** The publisher's text is here. */
        PRESENT,
        /** The publisher left it blank. */
        EMPTY,
        /** The publisher may have written one; this catalogue does not hold it. */
        NOT_CARRIED
    }

    public Description {
        if ((state == State.PRESENT) == text.isBlank()) {
            throw new IllegalArgumentException("a description that is %s has the text '%s'".formatted(state, text));
        }
    }

    /** A present description, or the empty one where the text is blank. */
    public static Description of(String text) {
        return text.isBlank() ? EMPTY : new Description(State.PRESENT, text);
    }

    public boolean present() {
        return state == State.PRESENT;
    }
}
