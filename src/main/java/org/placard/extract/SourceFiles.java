package org.placard.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The sources and JSON files of a package's archive ({@code .tgz}), read in memory: nothing is unpacked, so no name in it
 * can lead anywhere. Bounded in number and size.
 */
final class SourceFiles {

    private static final int BLOCK = 512;
    private static final int MOST_FILES = 20_000;
    private static final long LARGEST_FILE = 6L << 20;
    private static final long LARGEST_ALL = 96L << 20;
    private static final long LARGEST_ARCHIVE = 1L << 30;

    private SourceFiles() {}

    /** By name without the archive's first folder. */
    static Map<String, String> read(InputStream archive) throws IOException {
        var files = new TreeMap<String, String>();
        long room = LARGEST_ALL;
        long seen = 0;
        String longName = null;
        try (InputStream tar = new GZIPInputStream(archive, 65_536)) {
            for (int count = 0; count < MOST_FILES; count++) {
                byte[] header = tar.readNBytes(BLOCK);
                if (header.length < BLOCK || header[0] == 0) {
                    return files;
                }
                long size = octal(header);
                seen += size + BLOCK;
                if (size < 0 || seen > LARGEST_ARCHIVE) {
                    throw new IOException("the archive is larger than %,d bytes".formatted(LARGEST_ARCHIVE));
                }
                char type = (char) header[156];
                String name = longName != null ? longName : name(header);
                longName = null;
                if (type == 'x' || type == 'L') {
                    String text = new String(exactly(tar, size), StandardCharsets.UTF_8);
                    longName = type == 'L' ? text.replace("\0", "") : path(text);
                } else if ((type == '0' || type == 0) && wanted(name) && size <= LARGEST_FILE && size <= room) {
                    room -= size;
                    files.put(inside(name), new String(exactly(tar, size), StandardCharsets.UTF_8));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
        return files;
    }

    private static byte[] exactly(InputStream in, long size) throws IOException {
        if (size > LARGEST_FILE) {
            throw new IOException("a name in the archive is too long");
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("the archive ends in the middle of a file");
        }
        return bytes;
    }

    private static long octal(byte[] header) throws IOException {
        String text = new String(header, 124, 12, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text, 8);
        } catch (NumberFormatException e) {
            throw new IOException("no archive of the form that npm uses", e);
        }
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static String path(String records) {
        for (String record : records.split("\n")) {
            int at = record.indexOf("path=");
            if (at >= 0 && record.substring(0, at).matches("[0-9]+ ")) {
                return record.substring(at + 5);
            }
        }
        return "";
    }

    private static String inside(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static boolean wanted(String name) {
        String file = inside(name);
        boolean code = file.matches(".*\\.(js|mjs|cjs|json)");
        boolean aside =
                file.matches("(.*/)?(node_modules|test|tests|__tests__|examples?|fixtures|__mocks__|locales?|i18n)/.*"
                        + "|.*[.](test|spec|min|stories)[.][cm]?js|.*package-lock[.]json|.*tsconfig.*[.]json");
        return code && !aside;
    }
}
