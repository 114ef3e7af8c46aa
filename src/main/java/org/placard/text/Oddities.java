package org.placard.text;

import java.util.List;

/** Finds characters that a reader does not see, or that are not what they look like. */
final class Oddities {

    private static final int ENCODED_AT_LEAST = 48;

    private final Lexicon lexicon;

    Oddities(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Appends a segment for the first oddity of each kind in the text of this one. */
    void read(Segment source, List<Segment> into) {
        String text = source.text();
        int seen = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                run = c >= '0' && c <= '9'
                                || c >= 'A' && c <= 'Z'
                                || c >= 'a' && c <= 'z'
                                || c == '+'
                                || c == '/'
                                || c == '='
                        ? run + 1
                        : 0;
                if (run == ENCODED_AT_LEAST && encoded(text, i + 1 - run, i + 1) && (seen & 1 << 5) == 0) {
                    seen |= 1 << 5;
                    add("encoded", source, i + 1 - run, i + 1, into);
                }
                if (c < 32 && c != '\n' && c != '\r' && c != '\t' && (seen & 1) == 0) {
                    seen |= 1;
                    add("control", source, i, i + 1, into);
                }
                continue;
            }
            run = 0;
            int kind = kind(text, i, c);
            if (kind != 0 && (seen & kind) == 0) {
                seen |= kind;
                int width = Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1;
                add(name(kind), source, i, i + width, into);
            }
        }
    }

    private static String name(int kind) {
        return switch (kind) {
            case 1 -> "control";
            case 2 -> "zero-width";
            case 4 -> "bidi";
            case 8 -> "tags";
            default -> "look-alike";
        };
    }

    private static int kind(String text, int i, char c) {
        if (c >= 0x80 && c < 0xA0) {
            return 1;
        }
        if (c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u180E' || c == '\u00AD') {
            return 2;
        }
        // Joiners belong into emoji and into some scripts; between Latin letters they only hide.
        if ((c == '\u200C' || c == '\u200D') && i > 0 && text.charAt(i - 1) < 128) {
            return 2;
        }
        if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
            return 4;
        }
        // Tag characters, and the variation selectors beyond the sixteen that emoji use.
        if (c == '\uDB40') {
            return 8;
        }
        return lookAlike(text, i, c) ? 16 : 0;
    }

    /** A Cyrillic or Greek letter directly between Latin ones. */
    private static boolean lookAlike(String text, int i, char c) {
        boolean foreign = c >= 0x400 && c <= 0x4FF || c >= 0x391 && c <= 0x3C9 && c != 0x3BC && c != 0x3C0;
        return foreign && i > 0 && i + 1 < text.length() && latin(text.charAt(i - 1)) && latin(text.charAt(i + 1));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Letters of both cases and digits mixed, as base64 has them and words, paths and numbers have not. */
    private static boolean encoded(String text, int start, int end) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int slashes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
        }
        return upper > 6 && lower > 6 && digits > 1 && slashes < 4;
    }

    private void add(String kind, Segment source, int start, int end, List<Segment> into) {
        Tokens one = new Tokens(1);
        one.add(lexicon.code(Fact.word("characters", kind)), start, end);
        into.add(new Segment(Field.CHARACTERS, source.label(), source.text(), one));
    }
}
