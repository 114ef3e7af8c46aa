package org.placard.store;

/** What became of a server that was handed to the store. */
public enum Outcome {
    /** It was not known before. */
    NEW,
    /** It is stored in place of what was known. */
    CHANGED,
    /** Its definitions were known exactly so; the judgements are other ones and were replaced. */
    REJUDGED,
    /** It was known exactly so. Nothing was written. */
    UNCHANGED,
    /** What is stored was observed better. Nothing was written. */
    KEPT;

    /** Whether anything was written. */
    public boolean wrote() {
        return this == NEW || this == CHANGED || this == REJUDGED;
    }
}
