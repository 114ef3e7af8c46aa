package org.placard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.placard.json.ModelJson;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Tool;

/** One tool: columns for what is filtered, the definition and the verdict as JSON. */
@Entity
@Table(name = "tool")
@IdClass(ToolKey.class)
@SuppressWarnings("NullAway.Init")
class ToolEntity {

    /** The id of its server. */
    @Id
    long server;

    /** Its place in the manifest, from 0. */
    @Id
    int position;

    String name;
    String category;
    String risk;
    double confidence;
    String digest;
    String definition;
    String verdict;

    static ToolEntity of(long server, int position, Tool tool, Classification classification, String digest) {
        var entity = new ToolEntity();
        entity.server = server;
        entity.position = position;
        entity.name = tool.name();
        entity.category = classification.category().id();
        entity.risk = classification.risk().id();
        entity.confidence = classification.confidence();
        entity.digest = digest;
        entity.definition = ModelJson.write(tool);
        entity.verdict = ModelJson.write(classification);
        return entity;
    }

    CatalogTool toRecord(CatalogServer of) {
        return new CatalogTool(of, ModelJson.tool(definition), ModelJson.classification(verdict), digest);
    }
}
