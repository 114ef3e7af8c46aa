package org.placard.policy;

import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Description;
import org.placard.model.RiskDecision;
import org.placard.model.Tool;

/**
 * A tool and its judgement, as advice is given on it.
 *
 * @param classification null where nothing was there to judge
 * @param standing what a person decided about its risk, null where nobody did
 */
public record RatedTool(Tool tool, @Nullable Classification classification, RiskDecision.@Nullable Standing standing) {

    /** A tool of which nobody decided anything. */
    public RatedTool(Tool tool, @Nullable Classification classification) {
        this(tool, classification, null);
    }

    public static RatedTool of(CatalogTool tool) {
        return new RatedTool(tool.tool(), tool.classification(), tool.standing());
    }

    public String name() {
        return tool.name();
    }

    /** Whether this catalogue holds a definition: a description, even a blank one, a summary, or a schema. */
    boolean defined() {
        return tool.description().state() != Description.State.NOT_CARRIED
                || tool.summary() != null
                || tool.inputSchema() != null
                || !tool.parameters().isEmpty();
    }
}
