package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/**
 * A tools JSONL file, packed or not, line by line in the file's order, as often as wanted. To judge a tool by its
 * siblings, walk it once for the names and once more for the tools.
 */
public final class ToolLines implements Closeable {

    private final String name;
    private final String origin;
    private final LineBytes bytes;
    private final Limits limits;

    private ToolLines(String name, String origin, LineBytes bytes, Limits limits) {
        this.name = name;
        this.origin = origin;
        this.bytes = bytes;
        this.limits = limits;
    }

    /**
     * @return the file's lines, or empty where it is no tools JSONL (then {@link ManifestReader} may know it)
     * @throws IOException if it cannot be read, is a broken archive, or is larger than the limits allow
     */
    public static Optional<ToolLines> open(Path file, Limits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (!LineBytes.packed(head)) {
            return recognised(file.toString(), LineBytes.InFile.of(file, false), limits);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return recognised(file.toString(), LineBytes.unpacked(in, limits.lines()), limits);
        }
    }

    /** The same for bytes that are already here, such as those of standard input. */
    public static Optional<ToolLines> of(String name, byte[] bytes, Limits limits) throws IOException {
        LineBytes unpacked = LineBytes.packed(bytes)
                ? LineBytes.unpacked(new ByteArrayInputStream(bytes), limits.lines())
                : new LineBytes.InMemory(bytes);
        return recognised(name, unpacked, limits);
    }

    private static Optional<ToolLines> recognised(String name, LineBytes bytes, Limits limits) throws IOException {
        if (!recognises(name, bytes, limits)) {
            bytes.close();
            return Optional.empty();
        }
        if (bytes.size() > limits.lines()) {
            bytes.close();
            throw new LineBytes.TooLargeException(limits.lines());
        }
        return Optional.of(new ToolLines(name, name, bytes, limits));
    }

    static ToolLines of(Reading reading, LineBytes bytes) {
        return new ToolLines(reading.name(), reading.origin().origin(), bytes, reading.limits());
    }

    /** Whether the first line with content is a whole tool of a named server, or the name says that lines follow. */
    static boolean recognises(String name, LineBytes bytes, Limits limits) throws IOException {
        String plain = name.toLowerCase(java.util.Locale.ROOT);
        boolean called = plain.matches(".*\\.(jsonl|ndjson)(\\.gz)?");
        try (InputStream in = bytes.open()) {
            var lines = new LineScanner(in, limits.line());
            if (!lines.next() || lines.tooLong()) {
                return called;
            }
            LineTree.Owner first = LineTree.owner(lines.buffer(), lines.start(), lines.length());
            return called
                    || first.named()
                            && (first.server() != null || lines.next() && lines.buffer()[lines.start()] == '{');
        } catch (LineTree.BadLineException e) {
            return called;
        }
    }

    /**
     * Hands over every line that is not blank. Equal calls hand over equal lines.
     *
     * @throws IOException if the file cannot be read
     */
    public void forEach(Consumer<ToolLine> action) throws IOException {
        try (var in = new BufferedInputStream(bytes.open(), 64 * 1024)) {
            var lines = new LineScanner(in, limits.line());
            while (lines.next()) {
                action.accept(lines.tooLong() ? tooLong(lines.number()) : read(lines.number(), lines.copy()));
            }
        }
    }

    private ToolLine tooLong(long number) {
        return unread(number, Kind.TOO_LARGE, longLine(limits));
    }

    static String longLine(Limits limits) {
        return "the line is longer than %,d KiB".formatted(limits.line() / 1024);
    }

    private ToolLine read(long number, byte[] line) {
        var problems = new ArrayList<ReadingProblem>();
        JsonTree.Oddities oddities = (kind, field, sentence) ->
                problems.add(problem(Level.FIELD_ODD, kind, place(number) + at(field), sentence));
        try {
            JsonNode node = LineTree.read(line, oddities);
            String server = LineTree.server(node);
            if (server == null) {
                server = Identity.fromName(name);
                oddities.odd(Kind.MISSING_FIELD, "server", "the line names no server; taken to be '" + server + "'");
            }
            return new ToolLine.Read(
                    number,
                    server,
                    Nodes.text(node, "serverTitle"),
                    Nodes.text(node, "serverDescription"),
                    tool(node, limits, oddities),
                    problems);
        } catch (LineTree.BadLineException e) {
            return unread(number, e.kind(), String.valueOf(e.getMessage()));
        }
    }

    /** The tool of a line; what the form does not know (labels, verdicts of an export) is passed over. */
    static org.placard.model.Tool tool(JsonNode line, Limits limits, JsonTree.Oddities oddities)
            throws LineTree.BadLineException {
        String tool = Nodes.text(line, "name");
        if (tool == null) {
            throw new LineTree.BadLineException(Kind.MISSING_FIELD, "the line's tool has no name");
        }
        ((com.fasterxml.jackson.databind.node.ObjectNode) line)
                .retain(
                        "name",
                        "title",
                        "description",
                        "inputSchema",
                        "outputSchema",
                        "annotations",
                        "arguments",
                        "input_schema",
                        "icons");
        return ToolFields.read(line, tool, limits, ToolFields.Missing.IS_UNKNOWN, oddities);
    }

    static String place(long number) {
        return "line " + number;
    }

    private static String at(String field) {
        return field.isEmpty() ? "" : " · " + field;
    }

    private ToolLine unread(long number, Kind kind, String sentence) {
        return new ToolLine.Unread(number, problem(Level.ITEM_LOST, kind, place(number), sentence));
    }

    private ReadingProblem problem(Level level, Kind kind, String place, String sentence) {
        return new ReadingProblem(level, kind, origin, place, sentence);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
