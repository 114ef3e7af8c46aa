package org.placard.manifest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The list of a zip archive's files, and one of them unpacked. Nothing else of an archive is ever unpacked, and nothing is
 * written anywhere.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int MAX_DIRECTORY = 16 << 20;
    private static final int MAX_ENTRIES = 50_000;

    private final LineBytes bytes;
    private final List<Entry> entries = new ArrayList<>();

    /** One file of the archive, as its directory tells of it. */
    record Entry(String name, boolean encrypted, int method, long packed, long size, long offset) {

        /** Whether the name leads out of the folder that the archive is unpacked to. */
        boolean escapes() {
            String plain = name.replace('\\', '/');
            return plain.startsWith("/")
                    || plain.matches("[A-Za-z]:.*")
                    || plain.indexOf('\0') >= 0
                    || List.of(plain.split("/")).contains("..");
        }
    }

    private ZipDirectory(LineBytes bytes) {
        this.bytes = bytes;
    }

    static boolean zip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /**
     * @throws IOException if the archive is broken, or of a kind that is not read here; the message says which
     */
    static ZipDirectory read(LineBytes bytes) throws IOException {
        var directory = new ZipDirectory(bytes);
        long size = bytes.size();
        int tailSize = (int) Math.min(size, 65_535 + END_SIZE);
        ByteBuffer tail = directory.at(size - tailSize, tailSize);
        int end = tailSize - END_SIZE;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("the archive's directory is missing: it is cut off or broken");
        }
        int count = tail.getShort(end + 10) & 0xFFFF;
        long length = tail.getInt(end + 12) & 0xFFFFFFFFL;
        long offset = tail.getInt(end + 16) & 0xFFFFFFFFL;
        if (count == 0xFFFF || offset == 0xFFFFFFFFL) {
            throw new IOException("an archive in zip64 form; pack it without");
        }
        if (count > MAX_ENTRIES || length > MAX_DIRECTORY || offset + length > size) {
            throw new IOException("the archive's directory is broken or lists too many files");
        }
        directory.entries(directory.at(offset, (int) length), count);
        return directory;
    }

    private void entries(ByteBuffer central, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (central.remaining() < CENTRAL_SIZE || central.getInt(central.position()) != CENTRAL) {
                throw new IOException("the archive's directory is broken");
            }
            int at = central.position();
            int name = central.getShort(at + 28) & 0xFFFF;
            int further = (central.getShort(at + 30) & 0xFFFF) + (central.getShort(at + 32) & 0xFFFF);
            if (central.remaining() < CENTRAL_SIZE + name + further) {
                throw new IOException("the archive's directory is broken");
            }
            byte[] text = new byte[name];
            central.get(at + CENTRAL_SIZE, text);
            entries.add(new Entry(
                    new String(text, StandardCharsets.UTF_8),
                    (central.getShort(at + 8) & 1) != 0,
                    central.getShort(at + 10) & 0xFFFF,
                    central.getInt(at + 20) & 0xFFFFFFFFL,
                    central.getInt(at + 24) & 0xFFFFFFFFL,
                    central.getInt(at + 42) & 0xFFFFFFFFL));
            central.position(at + CENTRAL_SIZE + name + further);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * The entry's bytes.
     *
     * @throws IOException if it is broken, packed in an unknown way, or larger than {@code max}
     */
    byte[] unpack(Entry entry, int max) throws IOException {
        if (entry.size() > max || entry.packed() > max) {
            throw new LineBytes.TooLargeException(max);
        }
        ByteBuffer local = at(entry.offset(), LOCAL_SIZE);
        if (local.getInt(0) != LOCAL) {
            throw new IOException("the archive's directory points to nothing");
        }
        long start = entry.offset() + LOCAL_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        ByteBuffer data = at(start, (int) entry.packed());
        return switch (entry.method()) {
            case 0 -> data.array();
            case 8 -> inflated(data.array(), max);
            default -> throw new IOException("packed by method " + entry.method() + ", which is not read here");
        };
    }

    private static byte[] inflated(byte[] packed, int max) throws IOException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[Math.min(max, 64 * 1024)];
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == out.length) {
                    if (filled >= max) {
                        throw new LineBytes.TooLargeException(max);
                    }
                    out = java.util.Arrays.copyOf(out, Math.min(max, filled * 2));
                }
                int n = inflater.inflate(out, filled, out.length - filled);
                if (n == 0 && !inflater.finished()) {
                    throw new IOException("the packed file is cut off or broken");
                }
                filled += n;
            }
            return java.util.Arrays.copyOf(out, filled);
        } catch (DataFormatException e) {
            throw new IOException("the packed file is broken", e);
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer at(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > bytes.size()) {
            throw new IOException("the archive is cut off or its directory is broken");
        }
        return ByteBuffer.wrap(bytes.at(offset, length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
