package org.placard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a source. */
@Entity
@Table(name = "crawl_source")
class CrawlSourceEntity {

    @Id
    String id = "";

    long sweep;
    boolean underway;

    @Column(name = "full_sweep")
    boolean full;

    @Nullable
    String position;

    @Nullable
    Instant since;

    @Nullable
    Instant began;

    @Nullable
    Instant swept;

    @Column(name = "swept_full")
    @Nullable
    Instant sweptFull;

    @Nullable
    String etag;

    @Column(name = "last_modified")
    @Nullable
    String lastModified;

    CrawlPosition noun() {
        return new CrawlPosition(
                id, sweep, underway, full, position, since, began, swept, sweptFull, etag, lastModified);
    }

    static CrawlSourceEntity of(CrawlPosition position) {
        var row = new CrawlSourceEntity();
        row.id = position.source();
        row.sweep = position.sweep();
        row.underway = position.underway();
        row.full = position.full();
        row.position = position.cursor();
        row.since = position.since();
        row.began = position.began();
        row.swept = position.swept();
        row.sweptFull = position.sweptFull();
        row.etag = position.etag();
        row.lastModified = position.lastModified();
        return row;
    }
}
