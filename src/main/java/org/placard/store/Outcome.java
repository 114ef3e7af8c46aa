package org.placard.store;

/** What storing a server did. */
public enum Outcome {
    /** It was not known before. */
    NEW,
    /** Something of it changed. */
    CHANGED,
    /** It is the same, but other rules judged it. */
    REJUDGED,
    /** It was stored already exactly so; nothing was written. */
    UNCHANGED,
    /** A better observation of it is stored; nothing was written. */
    KEPT
}
