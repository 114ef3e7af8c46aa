package org.placard.text;

/**
 * Splits a text into words: at everything that is no letter or digit, and where the case changes ({@code
 * HTTPServerList} is http, server, list). A run of Chinese, Japanese or Korean becomes the words that are known in it.
 * Not safe for use by several threads; each has its own.
 */
final class Tokenizer {

    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final char[] word = new char[LONGEST];

    Tokenizer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Tokens read(String text) {
        Tokens out = new Tokens(text.length() / 6 + 4);
        int n = text.length();
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (!part(c)) {
                i++;
            } else if (c > 0x2E7F && Stems.spaceless(c)) {
                int start = i;
                while (i < n && Stems.spaceless(text.charAt(i))) {
                    i++;
                }
                lexicon.readSpaceless(text, start, i, out);
            } else {
                i = word(text, i, out);
            }
        }
        return out;
    }

    private int word(String text, int start, Tokens out) {
        int n = text.length();
        int hash = 0;
        int length = 0;
        int letters = 0;
        int lettersHash = 0;
        boolean wasLower = false;
        int i = start;
        for (; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                wasLower = true;
            } else if (c >= 'A' && c <= 'Z') {
                if (wasLower
                        || i > start
                                && i + 1 < n
                                && lower(text.charAt(i + 1))
                                && upper(text.charAt(i - 1))
                                && !plural(text, i + 1)) {
                    break;
                }
                c += 32;
            } else if (c < 128) {
                if (c < '0' || c > '9') {
                    break;
                }
                if (letters == 0 || i > start && !digit(text.charAt(i - 1))) {
                    letters = length;
                    lettersHash = hash;
                }
                wasLower = true;
            } else if (part(c) && !Stems.spaceless(c)) {
                if (Character.isUpperCase(c)) {
                    if (wasLower) {
                        break;
                    }
                    c = Character.toLowerCase(c);
                } else {
                    wasLower = true;
                }
            } else {
                break;
            }
            if (length < LONGEST) {
                word[length++] = c;
            }
            hash = WordTable.hash(hash, c);
        }
        int code = i - start <= LONGEST ? lexicon.code(word, length, hash) : Form.UNKNOWN;
        if (code == Form.UNKNOWN && letters > 2 && i - start <= LONGEST && digit(text.charAt(i - 1))) {
            // A number at the end is no part of the word: "trading212".
            code = lexicon.code(word, letters, lettersHash);
        }
        out.add(code, start, i);
        return i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code IDs} is one word, not I and Ds. */
    private static boolean plural(String text, int at) {
        return text.charAt(at) == 's' && (at + 1 == text.length() || !part(text.charAt(at + 1)));
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean part(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK && c < 0xFE00;
    }
}
