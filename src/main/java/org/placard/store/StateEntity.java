package org.placard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The one row that says how far the catalogue is. */
@Entity
@Table(name = "catalog_state")
class StateEntity {

    static final int ID = 1;

    @Id
    int id;

    @Nullable
    String catalog;

    long revision;

    @Column(name = "rules_version")
    @Nullable
    String rulesVersion;

    @Nullable
    String bundled;
}
