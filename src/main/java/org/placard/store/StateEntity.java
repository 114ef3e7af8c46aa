package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row whose lock puts writing transactions into the order of their revisions. */
@Entity
@Table(name = "catalog_state")
class StateEntity {

    static final int ROW = 1;

    @Id
    int id;

    long revision;
}
