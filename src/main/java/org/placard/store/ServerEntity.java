package org.placard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.model.CatalogServer;
import org.placard.model.Provenance;
import org.placard.model.Provenance.Observation;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/** The row of a server. */
@Entity
@Table(name = "server")
class ServerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "server_id")
    String serverId = "";

    String slug = "";

    @Nullable
    String title;

    @Nullable
    String description;

    @Nullable
    String repository;

    String packages = "[]";
    String coverage = "";
    String source = "";
    String origin = "";
    String format = "";
    String observation = "";
    Instant seen = Instant.EPOCH;

    @Nullable
    String risk;

    int tools;
    String tally = "";
    boolean corrected;
    String digest = "";
    String verdicts = "";

    @Column(name = "rules_version")
    String rulesVersion = "";

    long revision;

    @Column(name = "first_seen")
    Instant firstSeen = Instant.EPOCH;

    Instant changed = Instant.EPOCH;

    Precedence.Seen observed() {
        return new Precedence.Seen(source, Observation.of(observation), ServerCoverage.of(coverage));
    }

    CatalogServer noun() {
        return new CatalogServer(
                serverId,
                slug,
                title,
                description,
                repository,
                ModelJson.strings(packages),
                ServerCoverage.of(coverage),
                new Provenance(source, origin, format, Observation.of(observation), seen),
                risk == null ? null : Risk.of(risk),
                tools,
                revision,
                firstSeen,
                changed,
                rulesVersion);
    }
}
