package org.placard.text;

import java.util.Arrays;

/** The words of one text in order: what each is, where it stands, and what kind of clause it stands in. */
public final class Tokens {

    /** In a clause that says what the tool does. */
    public static final int DOES = 1;
    /** In a clause that says what it does not. */
    public static final int DENIES = 2;
    /** In a clause about other tools, about arguments, or about what comes before or after. */
    public static final int ELSEWHERE = 4;
    /** In a warning. */
    public static final int CAUTION = 8;
    /** Any of the four. */
    public static final int ANY = 15;
    /** The first word, or of a description a verb that says what the tool does at the start of its first clause. */
    public static final int LEAD = 16;
    /** In the first clause. */
    public static final int FIRST = 32;

    /** In a sentence that tells of a text rather than to do something: what a scanner detects, a sample, an expected output. */
    public static final int QUOTED = 64;

    private int[] codes;
    private int[] starts;
    private int[] ends;
    private byte[] marks;
    private int size;

    Tokens(int room) {
        codes = new int[room];
        starts = new int[room];
        ends = new int[room];
        marks = new byte[room];
    }

    void add(int code, int start, int end) {
        if (size == codes.length) {
            int room = size * 2 + 8;
            codes = Arrays.copyOf(codes, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            marks = Arrays.copyOf(marks, room);
        }
        codes[size] = code;
        starts[size] = start;
        ends[size] = end;
        marks[size++] = DOES;
    }

    public int size() {
        return size;
    }

    /** The word and its form; {@link Form#UNKNOWN} where the lexicon does not know it. */
    public int code(int i) {
        return codes[i];
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public int marks(int i) {
        return marks[i];
    }

    /** Puts the words from {@code from} to {@code to} into a clause of this kind. */
    void tag(int from, int to, int kind) {
        for (int i = from; i < to; i++) {
            marks[i] = (byte) (marks[i] & ~ANY | kind);
        }
    }

    void mark(int i, int mark) {
        marks[i] |= (byte) mark;
    }

    void replace(int i, int code) {
        codes[i] = code;
    }
}
