package org.placard.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem;
import org.placard.model.Tool;

/** One line of tools JSONL. */
public sealed interface ToolLine {

    /** The line's number, from 1, counting blank lines. */
    long number();

    /**
     * A tool.
     *
     * @param server the server's id
     * @param serverTitle null where the line gives none
     * @param serverDescription null where the line gives none
     * @param problems fields that were odd
     */
    record Read(
            long number,
            String server,
            @Nullable String serverTitle,
            @Nullable String serverDescription,
            Tool tool,
            List<ReadingProblem> problems)
            implements ToolLine {

        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** A line that could not be read. */
    record Unread(long number, ReadingProblem problem) implements ToolLine {}
}
