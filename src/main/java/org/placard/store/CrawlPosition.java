package org.placard.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source is.
 *
 * @param sweep the number of the sweep under way, or of the last one
 * @param underway whether one is
 * @param full whether that one asks for everything
 * @param cursor where it goes on, null at its beginning
 * @param since what a delta asks for: what changed after it; null for a full sweep
 * @param began when the sweep began
 * @param swept when the last sweep that came to its end began, null before the first
 * @param sweptFull the same of a full one
 * @param etag of the source's only file, null where it has none
 * @param lastModified the same
 */
public record CrawlPosition(
        String source,
        long sweep,
        boolean underway,
        boolean full,
        @Nullable String cursor,
        @Nullable Instant since,
        @Nullable Instant began,
        @Nullable Instant swept,
        @Nullable Instant sweptFull,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** A source that was never visited. */
    public static CrawlPosition never(String source) {
        return new CrawlPosition(source, 0, false, false, null, null, null, null, null, null, null);
    }

    /** At the beginning of the next sweep. */
    public CrawlPosition beginning(boolean everything, @Nullable Instant changedAfter, Instant now) {
        return new CrawlPosition(
                source, sweep + 1, true, everything, null, changedAfter, now, swept, sweptFull, etag, lastModified);
    }

    /** The same sweep, further on. */
    public CrawlPosition at(@Nullable String next) {
        return new CrawlPosition(source, sweep, true, full, next, since, began, swept, sweptFull, etag, lastModified);
    }

    /** The same with what the source's file is recognised by. */
    public CrawlPosition validated(@Nullable String newEtag, @Nullable String newLastModified) {
        return new CrawlPosition(
                source, sweep, underway, full, cursor, since, began, swept, sweptFull, newEtag, newLastModified);
    }

    /** The sweep has come to its end. */
    public CrawlPosition ended() {
        return new CrawlPosition(
                source, sweep, false, full, null, null, began, began, full ? began : sweptFull, etag, lastModified);
    }
}
