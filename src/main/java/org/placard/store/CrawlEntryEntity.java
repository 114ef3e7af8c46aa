package org.placard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.placard.json.ModelJson;

/** The row of an entry of a source. */
@Entity
@Table(name = "crawl_entry")
class CrawlEntryEntity {

    @Id
    String id = "";

    String source = "";
    String version = "";
    int certainty;
    boolean withdrawn;
    long sweep;
    String digest = "";

    @Column(name = "server_id")
    String serverId = "";

    String origin = "";
    String links = "[]";
    String resolved = "";
    String tried = "";

    static String key(String source, String name) {
        return source + ' ' + name;
    }

    CrawlEntry noun() {
        return new CrawlEntry(
                source,
                id.substring(source.length() + 1),
                version,
                certainty,
                withdrawn,
                sweep,
                digest,
                serverId,
                origin,
                ModelJson.strings(links),
                resolved,
                tried);
    }

    static CrawlEntryEntity of(CrawlEntry entry) {
        var row = new CrawlEntryEntity();
        row.id = key(entry.source(), entry.name());
        row.source = entry.source();
        row.version = entry.version();
        row.certainty = entry.certainty();
        row.withdrawn = entry.withdrawn();
        row.sweep = entry.sweep();
        row.digest = entry.digest();
        row.serverId = entry.serverId();
        row.origin = entry.origin();
        row.links = ModelJson.write(entry.links());
        row.resolved = entry.resolved();
        row.tried = entry.tried();
        return row;
    }
}
