package org.placard.evaluate;

import org.placard.model.Tool;
import org.placard.text.ServerContext;

/**
 * A tool to be judged.
 *
 * @param corpus the tools file it stands in, without folder and endings; empty where a label embeds it
 * @param name the name as published, without the {@code ~2} of a second definition
 * @param server tools of one server carry the same context
 * @param marks what its line says besides the definition
 */
public record Specimen(String corpus, String name, ServerContext server, Tool tool, Marks marks) {

    public Specimen(String corpus, ServerContext server, Tool tool) {
        this(corpus, tool.name(), server, tool, Marks.NONE);
    }
}
