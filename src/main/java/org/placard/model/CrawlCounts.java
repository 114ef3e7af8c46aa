package org.placard.model;

/**
 * What a visit to a source brought.
 *
 * @param requests sent, repeated ones included
 * @param fetched entries that the source sent
 * @param unchanged entries that were known exactly so, or of which a better observation is known
 * @param added servers that were not known
 * @param changed servers of which something changed
 * @param gone entries that the source withdrew or no longer lists
 */
public record CrawlCounts(long requests, int fetched, int unchanged, int added, int changed, int gone) {

    public static final CrawlCounts NONE = new CrawlCounts(0, 0, 0, 0, 0, 0);

    public CrawlCounts plus(CrawlCounts more) {
        return new CrawlCounts(
                requests + more.requests,
                fetched + more.fetched,
                unchanged + more.unchanged,
                added + more.added,
                changed + more.changed,
                gone + more.gone);
    }
}
