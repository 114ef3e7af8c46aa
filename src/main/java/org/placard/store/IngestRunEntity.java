package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one ingest reported. */
@Entity
@Table(name = "ingest_run")
@SuppressWarnings("NullAway.Init")
class IngestRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant started;
    String source;
    String report;
}
