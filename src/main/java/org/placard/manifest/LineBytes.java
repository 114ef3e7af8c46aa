package org.placard.manifest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Unpacked bytes that can be walked from the start as often as wanted, and read at any offset. */
sealed interface LineBytes extends Closeable permits LineBytes.InMemory, LineBytes.InFile {

    /** A stream from the first byte. The caller closes it. */
    InputStream open() throws IOException;

    byte[] at(long offset, int length) throws IOException;

    long size() throws IOException;

    @Override
    void close() throws IOException;

    /** Bytes as they came. */
    record InMemory(byte[] bytes) implements LineBytes {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] at(long offset, int length) {
            return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void close() {}
    }

    /** A file, or the temporary file that a packed one was unpacked to: that one goes when this is closed. */
    record InFile(Path file, FileChannel channel, boolean temporary) implements LineBytes {

        static InFile of(Path file, boolean temporary) throws IOException {
            return new InFile(file, FileChannel.open(file, StandardOpenOption.READ), temporary);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public byte[] at(long offset, int length) throws IOException {
            ByteBuffer into = ByteBuffer.allocate(length);
            while (into.hasRemaining()) {
                if (channel.read(into, offset + into.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
            return into.array();
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void close() throws IOException {
            channel.close();
            if (temporary) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What is packed holds more than is read. */
    final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(long max) {
            super("unpacked it is larger than %,d MiB".formatted(max >> 20));
        }
    }

    /**
     * Unpacks to a temporary file.
     *
     * @throws TooLargeException if there are more than {@code max} bytes
     * @throws IOException if the archive is broken; the temporary file is gone then
     */
    static LineBytes unpacked(InputStream packed, long max) throws IOException {
        Path file = Files.createTempFile("placard-", ".unpacked");
        boolean done = false;
        try (var in = new GZIPInputStream(packed, 64 * 1024);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > max) {
                    throw new TooLargeException(max);
                }
                out.write(buffer, 0, n);
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
        return InFile.of(file, true);
    }

    static boolean packed(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }
}
