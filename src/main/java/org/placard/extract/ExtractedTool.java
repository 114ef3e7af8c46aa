package org.placard.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A tool as it stands in the code.
 *
 * @param definition in the form of {@code tools/list}, with what could be told
 * @param file within the package
 * @param line from 1
 */
public record ExtractedTool(ObjectNode definition, String file, int line) {

    public String name() {
        return definition.path("name").asText();
    }
}
