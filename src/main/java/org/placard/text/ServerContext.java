package org.placard.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;
import org.placard.model.Tool;

/**
 * What a tool's server contributes to the judgement.
 *
 * @param toolNames the names of all its tools, the judged one among them
 */
public record ServerContext(
        String id, @Nullable String title, @Nullable String description, List<String> toolNames) {

    /** A tool about whose server nothing is known. */
    public static final ServerContext NONE = new ServerContext("", null, null, List.of());

    public ServerContext {
        toolNames = List.copyOf(toolNames);
    }

    public static ServerContext of(Server server) {
        return new ServerContext(
                server.id(),
                server.title(),
                server.description(),
                server.tools().stream().map(Tool::name).toList());
    }
}
