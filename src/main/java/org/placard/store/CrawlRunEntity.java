package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a visit to a source. */
@Entity
@Table(name = "crawl_run")
class CrawlRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String source = "";
    String state = "";
    Instant started = Instant.EPOCH;
    String report = "";
}
