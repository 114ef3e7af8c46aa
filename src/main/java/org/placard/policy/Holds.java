package org.placard.policy;

/** Whether a condition holds for a call. What cannot be decided always denies, in {@code require} and in {@code deny_if}. */
public enum Holds {
    YES,
    NO,
    /** The argument is of a kind that the operator cannot compare, or a pattern took too many steps. */
    UNDECIDED;

    static Holds of(boolean value) {
        return value ? YES : NO;
    }

    Holds not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
