package org.placard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.placard.export.Origin;
import org.placard.model.CrawlRun;
import org.placard.model.IngestReport;
import org.placard.model.Observed;
import org.placard.model.ReadingProblem;
import org.placard.policy.RatedTool;

/**
 * The catalogue, for the commands that need it. Each call opens it, as owner of the data folder or through the server
 * that owns it, and leaves it closed.
 */
public interface Catalog {

    /** The catalogue cannot be used; the message is a sentence for the person at the terminal. */
    final class UnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message) {
            super(message);
        }
    }

    /** What a command that writes is told on the way. */
    interface Listener {

        /** So far so many; called often. */
        void progress(String line);
    }

    /** Serves pages and API until the process is stopped. */
    void serve(Path dataDir, String host, int port) throws UnavailableException;

    /**
     * Answers an MCP client: JSON-RPC messages, one a line, until {@code in} ends.
     *
     * @param out takes nothing but messages
     */
    void converse(Path dataDir, InputStream in, OutputStream out) throws UnavailableException, IOException;

    /** Reads files and folders into the catalogue. */
    IngestReport ingest(Path dataDir, List<Path> files, Listener listener) throws UnavailableException;

    /**
     * Stores servers that were looked at.
     *
     * @param problems met while looking, for the report
     */
    IngestReport observed(Path dataDir, List<Observed> servers, List<ReadingProblem> problems, Listener listener)
            throws UnavailableException;

    /**
     * Visits sources, one after the other.
     *
     * @param sources ids; none: every source that can be visited
     * @param full whether everything is asked for, even where what changed would do
     * @return how each visit ended; without those of sources that somebody else is visiting
     */
    List<CrawlRun> crawl(Path dataDir, List<String> sources, boolean full, Listener listener)
            throws UnavailableException;

    /** Writes every tool with its judgement, one JSON document a line, sorted by server and position. */
    void export(Path dataDir, OutputStream out, Listener listener) throws UnavailableException, IOException;

    /** Writes the whole catalogue as a zip file, from which {@link #restore} makes it again in any database. */
    void archive(Path dataDir, Path file, Listener listener) throws UnavailableException, IOException;

    /**
     * Puts the catalogue of such a file in place of the one that is there.
     *
     * @param replace also where more than the bundled catalogue would be lost
     * @throws UnavailableException if the file does not fit, or something would be lost, or a server owns the folder
     */
    void restore(Path dataDir, Path file, boolean replace, Listener listener) throws UnavailableException, IOException;

    /**
     * A server with its tools, in the manifest's order.
     *
     * @param revision the catalogue's
     * @param rulesVersion of the rules that judged the tools
     */
    record Found(String asked, String id, String slug, long revision, String rulesVersion, List<RatedTool> tools) {
        public Found {
            tools = List.copyOf(tools);
        }

        /** Where its policy comes from. */
        Origin origin() {
            return new Origin(id, revision, rulesVersion);
        }
    }

    /**
     * Servers with their tools.
     *
     * @param servers slugs, published identities, packages such as {@code npm:@scope/name}, addresses or repositories
     * @return those that are known, in the order in which they were asked for
     */
    List<Found> tools(Path dataDir, List<String> servers) throws UnavailableException;
}
