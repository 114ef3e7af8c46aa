package org.placard.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Walks the lines of a stream of any length with a buffer of one line: blank ones are passed over, long ones skipped. */
final class LineScanner {

    private final InputStream in;
    private final int maxLine;
    private byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private long bufferOffset;
    private boolean ended;

    private int start;
    private int length;
    private long number;
    private boolean tooLong;

    LineScanner(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        while (line()) {
            trim();
            if (length > 0 || tooLong) {
                return true;
            }
        }
        return false;
    }

    private boolean line() throws IOException {
        tooLong = false;
        int from = position;
        while (true) {
            int end = newline(from);
            if (end >= 0) {
                found(end, end + 1);
                return true;
            }
            from = filled;
            if (ended) {
                if (position == filled && !tooLong) {
                    return false;
                }
                found(filled, filled);
                return true;
            }
            if (filled - position > maxLine) {
                tooLong = true;
                bufferOffset += filled;
                position = 0;
                filled = 0;
            }
            int kept = filled - position;
            fill();
            from = position + kept;
        }
    }

    private void found(int end, int next) {
        number++;
        start = position;
        length = end - position;
        tooLong |= length > maxLine;
        position = next;
    }

    private int newline(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            bufferOffset += position;
            filled -= position;
            position = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, maxLine + 64 * 1024));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }

    private void trim() {
        if (number == 1
                && length >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF) {
            start += 3;
            length -= 3;
        }
        while (length > 0 && buffer[start] >= 0 && buffer[start] <= ' ') {
            start++;
            length--;
        }
        while (length > 0 && buffer[start + length - 1] >= 0 && buffer[start + length - 1] <= ' ') {
            length--;
        }
    }

    /** The line's number, counting every line of the file from 1. */
    long number() {
        return number;
    }

    /** Where the trimmed line starts in the stream, in bytes. */
    long offset() {
        return bufferOffset + start;
    }

    /** The trimmed line's bytes are {@code buffer()} from {@code start()}, {@code length()} of them, until the next call. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    boolean tooLong() {
        return tooLong;
    }

    byte[] copy() {
        return Arrays.copyOfRange(buffer, start, start + length);
    }
}
