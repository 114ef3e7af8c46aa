package org.placard.fetch;

import java.util.concurrent.atomic.LongAdder;

/** What a fetcher has done so far. */
public final class FetchCounts {

    private final LongAdder requests = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    FetchCounts() {}

    void requested(boolean again) {
        requests.increment();
        if (again) {
            repeats.increment();
        }
    }

    void wasUnchanged() {
        unchanged.increment();
    }

    void failed() {
        failures.increment();
    }

    void received(long count) {
        bytes.add(count);
    }

    /** Requests sent, repeated ones, redirects and robots.txt included. */
    public long requests() {
        return requests.sum();
    }

    /** Requests sent because an earlier one failed. */
    public long repeats() {
        return repeats.sum();
    }

    /** Answers that what is known still holds. */
    public long unchanged() {
        return unchanged.sum();
    }

    /** Addresses that gave nothing in the end. */
    public long failures() {
        return failures.sum();
    }

    /** Bytes of bodies, unpacked. */
    public long bytes() {
        return bytes.sum();
    }
}
