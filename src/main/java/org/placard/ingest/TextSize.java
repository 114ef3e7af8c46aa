package org.placard.ingest;

import org.jspecify.annotations.Nullable;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Server;
import org.placard.model.Tool;

/** About how much text a server is, in Ki of UTF-16 units; at least 1. */
final class TextSize {

    private TextSize() {}

    static int of(Server server) {
        long size = length(server.description());
        for (Tool tool : server.tools()) {
            size += 1024 + tool.description().text().length();
            size += length(tool.inputSchema()) + length(tool.outputSchema());
            for (Parameter parameter : tool.parameters()) {
                size += 64 + length(parameter.description());
            }
            for (Passage passage : tool.passages()) {
                size += passage.text().length();
            }
        }
        return (int) (size / 1024) + 1;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
