package org.placard.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Words of languages that are not inflected like English: stems found inside a run of Chinese, Japanese or Korean. */
final class Stems {

    private final Map<Character, String[]> byFirst = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    void add(String stem, int code) {
        codes.put(stem, code);
        byFirst.merge(stem.charAt(0), new String[] {stem}, Stems::longestFirst);
    }

    private static String[] longestFirst(String[] one, String[] other) {
        String[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all, (a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
        return all;
    }

    /** Appends the words that stand in {@code text} from {@code start} to {@code end} to the tokens. */
    void read(String text, int start, int end, Tokens into) {
        int at = start;
        while (at < end) {
            String stem = longest(text, at, end);
            if (stem == null) {
                at++;
            } else {
                into.add(codes.getOrDefault(stem, Form.UNKNOWN), at, at + stem.length());
                at += stem.length();
            }
        }
    }

    private @org.jspecify.annotations.Nullable String longest(String text, int at, int end) {
        String[] stems = byFirst.get(text.charAt(at));
        if (stems != null) {
            for (String stem : stems) {
                if (at + stem.length() <= end && text.startsWith(stem, at)) {
                    return stem;
                }
            }
        }
        return null;
    }

    /** Whether the letter belongs to a script that is written without spaces between words. */
    static boolean spaceless(char c) {
        return c >= 0x2E80
                && (c <= 0x9FFF && c != '\u3000' && c != '\u3001' && c != '\u3002'
                        || c >= 0xAC00 && c <= 0xD7AF
                        || c >= 0xF900 && c <= 0xFAFF)
                && Character.isLetter(c);
    }

    /** Whether the letter is Japanese kana or Korean hangul, where the verb ends the sentence. */
    static boolean verbLast(char c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7AF;
    }
}
