package org.placard.pages;

/** A stretch of a shown text. Templates escape it; what a reader could not see is spelled out before. */
public record Piece(String text, Kind kind) {

    /** Why the stretch stands apart. */
    public enum Kind {
        PLAIN,
        /** Evidence for the verdict, or a search match. */
        FOR,
        /** Evidence against it. */
        AGAINST,
        /** An invisible or direction-changing character, spelled out. */
        ESCAPE
    }

    public boolean plain() {
        return kind == Kind.PLAIN;
    }

    public boolean speaksFor() {
        return kind == Kind.FOR;
    }

    public boolean speaksAgainst() {
        return kind == Kind.AGAINST;
    }
}
