package org.placard.policy;

import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.Description;
import org.placard.model.Tool;

/**
 * A tool and its judgement, as advice is given on it.
 *
 * @param classification null where nothing was there to judge
 */
public record RatedTool(Tool tool, @Nullable Classification classification) {

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
