package org.placard.cli;

import java.io.IOException;
import org.placard.model.Classification;
import org.placard.model.ReadingProblem;
import org.placard.model.Tool;

/** Where judgements go, one by one, in the order of the input. */
interface Answers extends AutoCloseable {

    /** What follows is from this file, {@code -} for standard input. */
    default void file(String name) {}

    void tool(String server, Tool tool, Classification classification) throws IOException;

    /** A line of tools JSONL that could not be read. */
    void unread(long line, ReadingProblem problem) throws IOException;

    /** Everything has been said. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
