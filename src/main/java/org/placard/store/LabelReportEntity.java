package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "label_report")
class LabelReportEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String server = "";
    String tool = "";
    String digest = "";
    String labelled = "";

    @Nullable
    String proposed;

    String reason = "";
    Instant made = Instant.EPOCH;

    @Nullable
    String outcome;
}
