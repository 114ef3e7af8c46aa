package org.placard.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a Chinese, Japanese or Korean question into the words that the synonyms know, and the rest into pairs. */
final class CjkWords {

    /** What holds a sentence together and says nothing by itself. */
    private static final String PARTICLES = "のをにはがでともへ的了和与在我个一把请吗呢을를이가은는에의로도";

    private CjkWords() {}

    /** The words of every such run in the text. */
    static List<String> of(String text, Synonyms synonyms) {
        var words = new ArrayList<String>();
        int i = 0;
        while (i < text.length()) {
            if (!Words.cjk(text.codePointAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (Words.cjk(text.codePointAt(i)) || Character.isLowSurrogate(text.charAt(i)))) {
                i++;
            }
            run(text.substring(start, i), synonyms, words);
        }
        return words;
    }

    private static void run(String run, Synonyms synonyms, List<String> words) {
        var rest = new StringBuilder();
        int i = 0;
        while (i < run.length()) {
            int known = synonyms.cjkAt(run, i);
            if (known > 0) {
                flush(rest, words);
                words.add(run.substring(i, i + known));
                i += known;
            } else {
                char c = run.charAt(i++);
                if (PARTICLES.indexOf(c) >= 0) {
                    flush(rest, words);
                } else {
                    rest.append(c);
                }
            }
        }
        flush(rest, words);
    }

    private static void flush(StringBuilder rest, List<String> words) {
        if (rest.length() >= 2) {
            words.addAll(pairs(rest.toString()));
        } else if (rest.length() == 1 && words.isEmpty()) {
            words.add(rest.toString());
        }
        rest.setLength(0);
    }

    /** Each two neighbours of a word, as they are indexed. */
    static List<String> pairs(String word) {
        return Words.of(word).stream().map(Word::text).toList();
    }
}
