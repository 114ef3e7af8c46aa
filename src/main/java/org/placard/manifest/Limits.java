package org.placard.manifest;

/**
 * How much is read and kept. Sizes of files and lines are in bytes; sizes of texts in UTF-16 units. Longer texts are
 * cut, and what is cut is kept as a passage, so that it is still scanned.
 *
 * @param line one line of a tools JSONL file
 * @param lines a whole tools JSONL file, unpacked
 * @param document any other manifest, unpacked
 * @param description a tool's or server's description
 * @param schema an input or output schema as compact JSON
 * @param depth levels of a schema
 * @param tools tools of one server
 * @param server lines of one server together, in bytes
 */
public record Limits(
        int line, long lines, int document, int description, int schema, int depth, int tools, int server) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public static final Limits DEFAULT = new Limits(MIB, 256L * MIB, MIB, 16 * KIB, 64 * KIB, 32, 2_000, 32 * MIB);

    public Limits {
        if (line < KIB || document < KIB || lines < line) {
            throw new IllegalArgumentException("a line and a document have at least 1 KiB, a file at least one line");
        }
        if (lines > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a tools JSONL file has at most 2 GiB");
        }
        if (description < 1 || schema < 2 || depth < 1 || depth > 500 || tools < 1 || server < line) {
            throw new IllegalArgumentException("limits are positive, a schema's depth is at most 500");
        }
    }

    /** The same limits with another size for a single document, as the operator configured it. */
    public Limits withDocument(int bytes) {
        return new Limits(line, lines, bytes, description, schema, depth, tools, server);
    }
}
