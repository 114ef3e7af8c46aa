package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.placard.json.ModelJson;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/** The row of a tool: columns for what a query asks, the rest as JSON text. */
@Entity
@Table(name = "tool")
class ToolEntity {

    /** More tools than any server may have: the room between the ids of two servers' tools. */
    static final int ROOM = 65_536;

    @Id
    long id;

    long server;
    String name = "";
    String category = "";
    String risk = "";
    double confidence;
    String digest = "";
    String definition = "";
    String verdict = "";

    static long firstOf(long server) {
        return server * ROOM;
    }

    CatalogTool noun(CatalogServer server) {
        return new CatalogTool(server, ModelJson.tool(definition), ModelJson.classification(verdict), digest);
    }
}
