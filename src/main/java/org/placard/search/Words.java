package org.placard.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words: at punctuation, at {@code camelCase} and {@code HTTPServer} borders; Chinese, Japanese and
 * Korean runs into pairs of characters. The same for what is indexed, what is asked and what is highlighted.
 */
final class Words {

    /** A longer run of letters is no word but data; its head is enough to find it by. */
    private static final int LONGEST = 64;

    private Words() {}

    /** The words of running text; of a word in mixed case its parts and then the whole. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        for (Run run : runs(text)) {
            if (run.cjk()) {
                pairs(text, run, words);
                continue;
            }
            int first = words.size();
            parts(text, run, words);
            if (words.size() - first > 1) {
                words.add(new Word(fold(text, run.start(), run.end()), run.start(), run.end(), true));
            }
        }
        return words;
    }

    /** The words of a name, and each two neighbours written together: {@code web_page} is also {@code webpage}. */
    static List<Word> ofName(String name) {
        var plain = new ArrayList<Word>();
        for (Run run : runs(name)) {
            if (run.cjk()) {
                pairs(name, run, plain);
            } else {
                parts(name, run, plain);
            }
        }
        var words = new ArrayList<Word>();
        for (int i = 0; i < plain.size(); i++) {
            Word word = plain.get(i);
            words.add(word);
            if (i > 0) {
                Word before = plain.get(i - 1);
                if (before.text().length() + word.text().length() <= LONGEST && before.end() <= word.start()) {
                    words.add(new Word(before.text() + word.text(), before.start(), word.end(), true));
                }
            }
        }
        return words;
    }

    /** All letters and digits of a text in one term: {@code delete_file} and {@code deleteFile} are {@code deletefile}. */
    static String joined(String text) {
        var out = new StringBuilder();
        for (Run run : runs(text)) {
            out.append(fold(text, run.start(), run.end()));
        }
        return out.toString();
    }

    /** A run of letters and digits, all of them Chinese, Japanese or Korean or none. */
    private record Run(int start, int end, boolean cjk) {}

    private static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int i = 0;
        while (i < text.length()) {
            int cp = text.codePointAt(i);
            if (!Character.isLetterOrDigit(cp)) {
                i += Character.charCount(cp);
                continue;
            }
            boolean cjk = cjk(cp);
            int start = i;
            while (i < text.length() && (cjk || i - start < LONGEST)) {
                cp = text.codePointAt(i);
                boolean inside = Character.isLetterOrDigit(cp)
                        ? cjk(cp) == cjk
                        : Character.getType(cp) == Character.NON_SPACING_MARK || cjk && cp == 'ー';
                if (!inside) {
                    break;
                }
                i += Character.charCount(cp);
            }
            runs.add(new Run(start, i, cjk));
            if (i - start >= LONGEST && !cjk) {
                while (i < text.length()
                        && Character.isLetterOrDigit(text.codePointAt(i))
                        && !cjk(text.codePointAt(i))) {
                    i += Character.charCount(text.codePointAt(i));
                }
            }
        }
        return runs;
    }

    private static void parts(String text, Run run, List<Word> out) {
        int from = run.start();
        for (int i = run.start() + 1; i < run.end(); i++) {
            if (border(text, i, run.end())) {
                add(text, from, i, out);
                from = i;
            }
        }
        add(text, from, run.end(), out);
    }

    private static void add(String text, int start, int end, List<Word> out) {
        String folded = fold(text, start, end);
        if (!folded.isEmpty()) {
            out.add(new Word(folded, start, end, false));
        }
    }

    /** Whether a new word starts at {@code i}: {@code deleteFile}, {@code S3Bucket}, {@code HTTPServer}; not {@code URLs}. */
    private static boolean border(String text, int i, int end) {
        char before = text.charAt(i - 1);
        char here = text.charAt(i);
        if (!Character.isUpperCase(here)) {
            return false;
        }
        if (Character.isLowerCase(before)) {
            return true;
        }
        boolean lowerFollows = i + 1 < end && Character.isLowerCase(text.charAt(i + 1));
        boolean plural = i + 2 == end && lowerFollows && text.charAt(i + 1) == 's';
        return lowerFollows && !plural && Character.isLetterOrDigit(before);
    }

    private static void pairs(String text, Run run, List<Word> out) {
        int previous = -1;
        int i = run.start();
        while (i < run.end()) {
            int next = i + Character.charCount(text.codePointAt(i));
            if (previous >= 0) {
                out.add(new Word(text.substring(previous, next), previous, next, false));
            }
            previous = i;
            i = next;
        }
        if (previous == run.start()) {
            out.add(new Word(text.substring(run.start(), run.end()), run.start(), run.end(), false));
        }
    }

    static boolean cjk(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || codePoint == 'ー';
    }

    /** Lower case without accents. Kana and Hangul keep their marks: there they are other letters. */
    private static String fold(String text, int start, int end) {
        boolean plain = true;
        for (int i = start; i < end && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        String piece = text.substring(start, end);
        if (plain || cjk(piece.codePointAt(0))) {
            return piece.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(piece, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(apart.length());
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
