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
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;

/** One server. Hibernate fills the fields; what is not nullable is set before it is stored. */
@Entity
@Table(name = "server")
@SuppressWarnings("NullAway.Init")
class ServerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "server_id")
    String serverId;

    String slug;

    @Nullable
    String title;

    @Nullable
    String description;

    @Nullable
    String repository;

    String packages;
    String coverage;
    String source;
    String origin;
    String format;
    String observation;
    Instant seen;

    @Nullable
    String risk;

    int tools;
    String digest;
    long revision;

    @Column(name = "first_seen")
    Instant firstSeen;

    Instant changed;

    @Column(name = "rules_version")
    String rulesVersion;

    void describe(Server server) {
        title = server.title();
        description = server.description();
        repository = server.repository();
        packages = ModelJson.write(server.packages());
        coverage = server.coverage().id();
        source = server.provenance().source();
        origin = server.provenance().origin();
        format = server.provenance().format();
        observation = server.provenance().observation().id();
        seen = server.provenance().seen();
        tools = server.tools().size();
    }

    Provenance provenance() {
        return new Provenance(source, origin, format, Provenance.Observation.of(observation), seen);
    }

    CatalogServer toRecord() {
        return new CatalogServer(
                serverId,
                slug,
                title,
                description,
                repository,
                ModelJson.strings(packages),
                ServerCoverage.of(coverage),
                provenance(),
                risk == null ? null : Risk.of(risk),
                tools,
                revision,
                firstSeen,
                changed,
                rulesVersion);
    }
}
