package org.placard.text;

import java.util.List;

/** Finds characters that a reader does not see or that are not what they look like, and commands in an encoded text. */
final class Oddities {

    private static final int ENCODED_AT_LEAST = 16;
    private static final String BLACK_FLAG = "\uD83C\uDFF4";
    private static final char TAG_ENDS = '\uDC7F';

    private enum Kind {
        CONTROL("control"),
        ZERO_WIDTH("zero-width"),
        BIDI("bidi"),
        TAGS("tags"),
        LOOK_ALIKE("look-alike"),
        PRIVATE_USE("private-use"),
        ENCODED_COMMAND("encoded-command");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    private final Lexicon lexicon;
    private final Decoded decoded;

    Oddities(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.decoded = new Decoded(lexicon.list("shell-words"));
    }

    /** Appends a segment for the first oddity of each kind in the text of this one. */
    void read(Segment source, List<Segment> into) {
        String text = source.text();
        int n = text.length();
        int seen = 0;
        int run = 0;
        for (int i = 0; i <= n; i++) {
            char c = i == n ? ' ' : text.charAt(i);
            if (encodes(c)) {
                run++;
                continue;
            }
            if (run >= ENCODED_AT_LEAST && decoded.command(text, i - run, i)) {
                seen = add(Kind.ENCODED_COMMAND, seen, source, i - run, i, into);
            }
            run = 0;
            if (c < 128 && c >= 32 || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            if (c == '\uDB40' && text.startsWith(BLACK_FLAG, i - 2)) {
                i = Math.max(i, text.indexOf(TAG_ENDS, i));
                continue;
            }
            Kind kind = kind(text, i, c);
            if (kind != null) {
                seen = add(kind, seen, source, i, i + (Character.isHighSurrogate(c) && i + 1 < n ? 2 : 1), into);
            }
        }
    }

    private static boolean encodes(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '/' && c <= '9' || c == '+' || c == '=';
    }

    private static org.placard.text.Oddities.@org.jspecify.annotations.Nullable Kind kind(String text, int i, char c) {
        if (c < 32 || c >= 0x7F && c < 0xA0) {
            return Kind.CONTROL;
        }
        if (c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u180E' || c == '\u00AD') {
            return Kind.ZERO_WIDTH;
        }
        // Joiners belong into emoji and into some scripts; after a Latin letter they only hide.
        if ((c == '\u200C' || c == '\u200D') && i > 0 && text.charAt(i - 1) < 128) {
            return Kind.ZERO_WIDTH;
        }
        if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
            return Kind.BIDI;
        }
        // Tag characters, and the variation selectors beyond the sixteen that emoji use.
        if (c == '\uDB40') {
            return Kind.TAGS;
        }
        if (c >= '\uE000' && c <= '\uF8FF' || c >= '\uDB80' && c <= '\uDBFF') {
            return Kind.PRIVATE_USE;
        }
        return lookAlike(text, i, c) ? Kind.LOOK_ALIKE : null;
    }

    /** A Cyrillic or Greek letter directly between Latin ones. */
    private static boolean lookAlike(String text, int i, char c) {
        boolean foreign = c >= 0x400 && c <= 0x4FF || c >= 0x391 && c <= 0x3C9 && c != 0x3BC && c != 0x3C0;
        return foreign
                && (i > 0 && latin(text.charAt(i - 1)) && i + 1 < text.length() && latin(text.charAt(i + 1))
                        || i > 1 && latin(text.charAt(i - 1)) && latin(text.charAt(i - 2)));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int add(Kind kind, int seen, Segment source, int start, int end, List<Segment> into) {
        int bit = 1 << kind.ordinal();
        if ((seen & bit) == 0) {
            Tokens one = new Tokens(1);
            one.add(lexicon.code(Fact.word("characters", kind.id)), start, end);
            into.add(new Segment(Field.CHARACTERS, source.label(), source.text(), one));
        }
        return seen | bit;
    }
}
