package org.placard.cli;

import java.io.PrintStream;

/**
 * Says how far a long command has come, on standard error. Silent for the first two seconds; then one line that rewrites
 * itself on a terminal, or a plain line every five seconds where the output is piped.
 */
public final class Progress implements AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long TERMINAL_STEP_NANOS = 100_000_000L;
    private static final long PIPED_STEP_NANOS = 5_000_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private long nextAt = System.nanoTime() + QUIET_NANOS;
    private boolean shown;

    public Progress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Cheap enough to be called for every item; prints only when it is time to. */
    public synchronized void report(String line) {
        long now = System.nanoTime();
        if (now < nextAt) {
            return;
        }
        nextAt = now + (terminal ? TERMINAL_STEP_NANOS : PIPED_STEP_NANOS);
        shown = true;
        if (terminal) {
            err.print(CLEAR_LINE + line);
            err.flush();
        } else {
            err.println(line);
        }
    }

    /** Takes the rewriting line away. */
    @Override
    public synchronized void close() {
        if (shown && terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
