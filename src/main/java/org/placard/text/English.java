package org.placard.text;

import java.util.ArrayList;
import java.util.List;

/** Regular English: how a word is inflected, and how the other side of the ocean spells it. */
final class English {

    private static final String VOWELS = "aeiou";

    private English() {}

    static String plural(String word) {
        if (word.endsWith("y") && word.length() > 1 && !vowel(word, word.length() - 2)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || word.endsWith("o") && word.length() > 3) {
            return word + "es";
        }
        return word + "s";
    }

    static String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && !verb.endsWith("ye")) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        return stem(verb) + "ing";
    }

    static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (verb.endsWith("y") && !vowel(verb, verb.length() - 2)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return stem(verb) + "ed";
    }

    /** Doubles the last consonant of a short verb: drop, dropping; of a longer one both spellings are accepted. */
    private static String stem(String verb) {
        return doubles(verb) && syllables(verb) == 1 ? verb + verb.charAt(verb.length() - 1) : verb;
    }

    private static boolean doubles(String verb) {
        int n = verb.length();
        if (n < 3) {
            return false;
        }
        char last = verb.charAt(n - 1);
        return !vowel(verb, n - 1) && "wxy".indexOf(last) < 0 && vowel(verb, n - 2) && !vowel(verb, n - 3);
    }

    private static int syllables(String word) {
        int count = 0;
        boolean before = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = vowel(word, i) || word.charAt(i) == 'y' && i > 0;
            if (now && !before) {
                count++;
            }
            before = now;
        }
        return count;
    }

    private static boolean vowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }

    /** Further spellings of an inflected verb whose last consonant may be doubled: {@code cancelled}, {@code canceled}. */
    static List<String> doubled(String verb, String ending) {
        return doubles(verb) && syllables(verb) > 1
                ? List.of(verb + verb.charAt(verb.length() - 1) + ending)
                : List.of();
    }

    /** The word in its other spellings: organise and organize, analyse and analyze, colour and color. */
    static List<String> otherSpellings(String word) {
        List<String> out = new ArrayList<>();
        swap(word, "ise", "ize", out);
        swap(word, "yse", "yze", out);
        swap(word, "isation", "ization", out);
        if (word.endsWith("our") && word.length() > 5) {
            out.add(word.substring(0, word.length() - 3) + "or");
        }
        swap(word, "catalogue", "catalog", out);
        swap(word, "licence", "license", out);
        swap(word, "enrol", "enroll", out);
        swap(word, "fulfil", "fulfill", out);
        return out;
    }

    private static void swap(String word, String one, String other, List<String> out) {
        if (word.length() <= one.length() && !word.equals(one)) {
            return;
        }
        if (word.endsWith(one)) {
            out.add(word.substring(0, word.length() - one.length()) + other);
        } else if (word.endsWith(other)) {
            out.add(word.substring(0, word.length() - other.length()) + one);
        }
    }
}
