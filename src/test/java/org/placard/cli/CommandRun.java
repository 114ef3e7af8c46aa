package org.placard.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.placard.model.IngestReport;
import org.placard.policy.RatedTool;

/** What a command that needs no catalogue printed, and how it ended. */
record CommandRun(int code, String out, String err) {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));

    /** Nobody may ask it. */
    private static final class NoCatalog implements Catalog {

        @Override
        public void serve(Path dataDir, String host, int port) {
            throw new AssertionError("asked to serve");
        }

        @Override
        public IngestReport ingest(Path dataDir, List<Path> files, Listener listener) {
            throw new AssertionError("asked to ingest");
        }

        @Override
        public void export(Path dataDir, OutputStream out, Listener listener) {
            throw new AssertionError("asked to export");
        }

        @Override
        public List<RatedTool> tools(Path dataDir, String server) {
            throw new AssertionError("asked for tools");
        }
    }

    static CommandRun of(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = PlacardCommand.run(
                args,
                HOME,
                new NoCatalog(),
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
