package org.placard.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that could not be read as published, and what was done about it.
 *
 * @param source the file or address
 * @param place where in it: a line, a JSON path, a server or tool; empty for the whole
 * @param sentence what is wrong and how to repair it
 */
public record ReadingProblem(Level level, Kind kind, String source, String place, String sentence)
        implements Comparable<ReadingProblem> {

    private static final Comparator<ReadingProblem> ORDER = Comparator.comparing(ReadingProblem::source)
            .thenComparing(ReadingProblem::level)
            .thenComparing(ReadingProblem::place)
            .thenComparing(ReadingProblem::kind)
            .thenComparing(ReadingProblem::sentence);

    /** How much was lost. */
    public enum Level {
        /** The source gave nothing. */
        SOURCE_LOST,
        /** A server, tool or line was lost. */
        ITEM_LOST,
        /** A field was odd; the rest was kept. */
        FIELD_ODD
    }

    /** What was wrong, for counting. */
    public enum Kind {
        UNREADABLE,
        UNKNOWN_FORMAT,
        MALFORMED,
        TOO_LARGE,
        TOO_DEEP,
        BAD_ENCODING,
        MISSING_FIELD,
        ODD_FIELD,
        DUPLICATE_NAME,
        CUT,
        /** A source, address or program that did not answer. */
        UNREACHABLE,
        /** Asks for credentials that nobody configured. */
        NEEDS_AUTH,
        /** Not visited: robots.txt, the opt-out list, or an address that is not on the public internet. */
        REFUSED,
        /** Two entries that may or may not be the same server. */
        CONFLICT,
        /** Found in source code, but what it is cannot be told without running it. */
        UNRESOLVED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(ReadingProblem other) {
        return ORDER.compare(this, other);
    }
}
