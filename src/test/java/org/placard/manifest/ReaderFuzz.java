package org.placard.manifest;

import java.nio.charset.StandardCharsets;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;
import org.placard.model.Tool;

/**
 * What a fuzzer calls with bytes of its own making; see {@code benchmarks/fuzz.sh}. It fails on anything thrown, on
 * silence, and on texts that a database or a digest could not hold.
 */
public final class ReaderFuzz {

    private static final Limits LIMITS = new Limits(16 << 10, 1 << 20, 256 << 10, 1_000, 2_000, 16, 200, 64 << 10);

    private static final String[] NAMES = {"fuzz.json", "fuzz.yaml", "fuzz.jsonl", "fuzz.mcpb"};

    private ReaderFuzz() {}

    /** Called by the fuzzer: the first byte picks the file's name, the rest is its content. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] content = java.util.Arrays.copyOfRange(data, 1, data.length);
        var read = Collected.bytes(NAMES[data[0] & 3], content, LIMITS);
        if (read.servers.isEmpty() && read.problems.isEmpty()) {
            throw new AssertionError("nothing was read and nothing was said");
        }
        for (Server server : read.servers) {
            server.tools().forEach(ReaderFuzz::storable);
        }
        for (ReadingProblem problem : read.problems) {
            sound(problem.place());
            sound(problem.sentence());
        }
    }

    private static void storable(Tool tool) {
        if (tool.description().text().length() > LIMITS.description()
                || tool.inputSchema() != null && tool.inputSchema().length() > LIMITS.schema() + 100) {
            throw new AssertionError("longer than the limits: " + tool.name());
        }
        sound(tool.toString());
    }

    private static void sound(String text) {
        boolean whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
        if (text.indexOf('\0') >= 0 || !whole) {
            throw new AssertionError("a text that no database holds: " + text);
        }
    }
}
