package org.placard.model;

import java.util.Locale;

/** What became of a tool between two observations of its server. */
public enum ChangeKind {
    /** It was not there before. */
    NEW,
    /** Its definition is another one. */
    CHANGED,
    /** The same definition, but for its name, stands under another name. */
    RENAMED,
    /** It is no longer there. */
    GONE,
    /** Its definition is the same; other rules, or a person, judge it otherwise. */
    REJUDGED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no kind is spelled so; the message lists those that are
     */
    public static ChangeKind of(String id) {
        return Spelling.of(ChangeKind.class, id, ChangeKind::id);
    }
}
