package org.placard.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;

/**
 * Reads any published manifest: what it is follows from what is in it. Nothing of the content makes it throw: what cannot
 * be read is a problem handed to the sink.
 */
public final class ManifestReader {

    private final Limits limits;

    public ManifestReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file, streaming where it is tools JSONL.
     *
     * @throws IOException if the file itself cannot be opened or read
     */
    public void read(Path file, ManifestOrigin origin, ManifestSink sink) throws IOException {
        var reading = new Reading(file.toString(), origin, limits, sink);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (LineBytes.packed(head)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                unpack(in, reading);
            }
            return;
        }
        try (LineBytes bytes = LineBytes.InFile.of(file, false)) {
            unpacked(bytes, reading);
        }
    }

    /**
     * Reads bytes that are already here.
     *
     * @param name a file name or address; it names a server where nothing else does
     */
    public void read(String name, byte[] bytes, ManifestOrigin origin, ManifestSink sink) {
        var reading = new Reading(name, origin, limits, sink);
        try {
            if (LineBytes.packed(bytes)) {
                unpack(new ByteArrayInputStream(bytes), reading);
            } else {
                unpacked(new LineBytes.InMemory(bytes), reading);
            }
        } catch (IOException e) {
            reading.lost(Kind.UNREADABLE, "could not be read: " + Texts.shown(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Reads a server of the bundled catalogue, strictly.
     *
     * @throws IllegalArgumentException naming file, field and repair, if the file is not as it has to be
     * @throws IOException if the file cannot be read
     */
    public Server bundled(Path file, ManifestOrigin origin) throws IOException {
        var failure = new StringBuilder();
        var reading = new Reading(file.toString(), origin, limits, new ManifestSink() {
            @Override
            public void server(Server server) {
                throw new IllegalStateException("a document is only parsed here");
            }

            @Override
            public void problem(org.placard.model.ReadingProblem problem) {
                failure.append(failure.isEmpty() ? "" : "; ")
                        .append(problem.place())
                        .append(problem.place().isEmpty() ? "" : " ")
                        .append(problem.sentence());
            }
        });
        if (Files.size(file) > limits.document()) {
            throw new IllegalArgumentException(file + ": larger than " + limits.document() + " bytes; split it");
        }
        Document document = DocumentParser.parse(Files.readAllBytes(file), reading);
        if (document == null || !failure.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + failure);
        }
        return new BundledServerFormat().server(document, origin);
    }

    private void unpack(InputStream packed, Reading reading) throws IOException {
        LineBytes bytes;
        try {
            bytes = LineBytes.unpacked(packed, limits.lines());
        } catch (LineBytes.TooLargeException e) {
            reading.lost(Kind.TOO_LARGE, String.valueOf(e.getMessage()));
            return;
        } catch (IOException e) {
            reading.lost(Kind.MALFORMED, "a broken gzip file: " + Texts.shown(String.valueOf(e.getMessage())));
            return;
        }
        try (bytes) {
            unpacked(bytes, reading);
        }
    }

    private void unpacked(LineBytes bytes, Reading reading) throws IOException {
        if (ToolLines.recognises(reading.name(), bytes, limits)) {
            new ToolLinesGrouping(reading, bytes).read();
        } else if (bytes.size() > limits.document()) {
            reading.lost(
                    Kind.TOO_LARGE,
                    "larger than %,d KiB, which is all that is read of a manifest that is no tools JSONL"
                            .formatted(limits.document() / 1024));
        } else {
            document(bytes.at(0, (int) bytes.size()), reading);
        }
    }

    private static void document(byte[] bytes, Reading reading) {
        Document document = DocumentParser.parse(bytes, reading);
        if (document == null) {
            return;
        }
        Optional<ManifestFormat> format = ManifestFormat.of(document);
        if (format.isEmpty()) {
            reading.lost(Kind.UNKNOWN_FORMAT, "no known kind of MCP manifest; known are " + ManifestFormat.names());
            return;
        }
        format.get().read(document, reading);
    }
}
