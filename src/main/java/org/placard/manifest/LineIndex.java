package org.placard.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which lines belong together, in 20 bytes a line however the servers' names look: lines are sorted by 36 bits of their
 * server's SHA-256 and their number. Two servers may share a group; who reads a group tells them apart.
 */
final class LineIndex {

    private static final int ENTRY_BITS = 28;
    private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

    private final MessageDigest sha = sha256();
    private long[] keys = new long[1024];
    private int[] offsets = new int[1024];
    private int[] lengths = new int[1024];
    private int[] numbers = new int[1024];
    private int size;
    private long[] groups = new long[0];

    /** One line: where it is. */
    record Entry(long number, int offset, int length) {}

    void add(String server, long number, long offset, int length) {
        if (size == keys.length) {
            int larger = size + (size >> 1);
            keys = Arrays.copyOf(keys, larger);
            offsets = Arrays.copyOf(offsets, larger);
            lengths = Arrays.copyOf(lengths, larger);
            numbers = Arrays.copyOf(numbers, larger);
        }
        byte[] hash = sha.digest(server.getBytes(StandardCharsets.UTF_8));
        long top = 0;
        for (int i = 0; i < 5; i++) {
            top = top << 8 | hash[i] & 0xFF;
        }
        keys[size] = top << 24 & ~ENTRY_MASK | size;
        offsets[size] = (int) offset;
        lengths[size] = length;
        numbers[size] = (int) Math.min(number, Integer.MAX_VALUE);
        size++;
    }

    /** Puts the lines into groups, in the order of their first lines. */
    void sort() {
        Arrays.sort(keys, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += starts(i) ? 1 : 0;
        }
        groups = new long[count];
        int group = 0;
        for (int i = 0; i < size; i++) {
            if (starts(i)) {
                groups[group++] = (keys[i] & ENTRY_MASK) << 32 | i;
            }
        }
        Arrays.sort(groups);
    }

    private boolean starts(int i) {
        return i == 0 || keys[i] >>> ENTRY_BITS != keys[i - 1] >>> ENTRY_BITS;
    }

    int groups() {
        return groups.length;
    }

    /** How many lines the group has. */
    int lines(int group) {
        int from = (int) groups[group];
        int to = from + 1;
        while (to < size && !starts(to)) {
            to++;
        }
        return to - from;
    }

    /** One line of a group, in the file's order. */
    Entry entry(int group, int line) {
        int entry = (int) (keys[(int) groups[group] + line] & ENTRY_MASK);
        return new Entry(numbers[entry], offsets[entry], lengths[entry]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
