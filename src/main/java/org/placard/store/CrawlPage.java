package org.placard.store;

import java.util.List;

/**
 * What a source said in one go, to be stored at once or not at all.
 *
 * @param servers judged, those that changed
 * @param entries new and changed ones, and those that were seen again
 * @param position where the source is after it
 */
public record CrawlPage(List<PreparedServer> servers, List<CrawlEntry> entries, CrawlPosition position) {

    public CrawlPage {
        servers = List.copyOf(servers);
        entries = List.copyOf(entries);
    }
}
