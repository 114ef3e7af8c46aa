package org.placard.model;

import java.util.Locale;

/** What a finding can draw attention to. */
public enum Flag {
    /** The text gives orders to the model, hides characters, or claims priority over other servers' tools. */
    POISONING,
    /** The server's annotations contradict what else was found. */
    ANNOTATIONS_CONTRADICT,
    /** The server says something of the tool in annotations, but not all that matters. */
    ANNOTATIONS_PARTIAL,
    /** The server gives no annotations at all. */
    ANNOTATIONS_MISSING,
    /** The definition was longer than is kept; what was cut was still scanned. */
    CUT;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String id() {
        return id;
    }

    /**
     * @throws IllegalArgumentException if no flag is spelled so; the message lists those that are
     */
    public static Flag of(String id) {
        return Spelling.of(Flag.class, id, Flag::id);
    }
}
