package org.placard.search;

/** A query that cannot be understood. The message names what is wrong, where, and how to write it instead. */
public final class QueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int position;

    QueryException(int position, String message) {
        super(message);
        this.position = position;
    }

    /** Where in the text, in UTF-16 units from 0; -1 where the fault is not in the text. */
    public int position() {
        return position;
    }
}
