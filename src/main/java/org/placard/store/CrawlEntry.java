package org.placard.store;

import java.util.List;

/**
 * What is remembered of an entry of a source.
 *
 * @param name as the source names it
 * @param version empty where it has none
 * @param certainty how sure it is that the version is the newest: 2 the source says so, 1 it says nothing, 0 it denies it
 * @param withdrawn whether the source took it back
 * @param sweep the last sweep that saw it
 * @param digest over what the source said
 * @param serverId the catalogue's server that it is
 * @param links packages ({@code npm:name}), addresses ({@code url:…}) and repositories ({@code repo:…})
 * @param resolved where its tools came from, empty where there are none
 * @param tried digest of what was tried to find tools in, empty before
 */
public record CrawlEntry(
        String source,
        String name,
        String version,
        int certainty,
        boolean withdrawn,
        long sweep,
        String digest,
        String serverId,
        String origin,
        List<String> links,
        String resolved,
        String tried) {

    public CrawlEntry {
        links = List.copyOf(links);
    }

    /** Seen again by another sweep. */
    public CrawlEntry seen(long other) {
        return new CrawlEntry(
                source, name, version, certainty, withdrawn, other, digest, serverId, origin, links, resolved, tried);
    }

    /** After its tools were looked for. */
    public CrawlEntry resolved(String where, String what) {
        return new CrawlEntry(
                source, name, version, certainty, withdrawn, sweep, digest, serverId, origin, links, where, what);
    }
}
