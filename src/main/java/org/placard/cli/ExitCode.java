package org.placard.cli;

/** How a command ends. */
final class ExitCode {

    /** All went well; for {@code ingest}: every file gave something. */
    static final int FINE = 0;

    /** There are findings at or above what {@code --fail-on} names. */
    static final int FINDINGS = 1;

    /** The command line itself is wrong. */
    static final int USAGE = 2;

    /** The command failed; with {@code --strict}: there was any problem. */
    static final int FAILED = 3;

    private ExitCode() {}
}
