package org.placard.search;

import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes English endings off: {@code files}, {@code filing} and {@code file} are one word to find by. */
final class Stem {

    private static final ThreadLocal<EnglishStemmer> STEMMER = ThreadLocal.withInitial(EnglishStemmer::new);

    /** Things that an ending would make one with another word: a container with what it contains. */
    private static final Set<String> OWN = Set.of(
            "container",
            "customer",
            "terminal",
            "important",
            "author",
            "computer",
            "university",
            "organ",
            "projection",
            "station",
            "generic",
            "meeting",
            "building",
            "listing",
            "booking",
            "training",
            "setting");

    private Stem() {}

    /** The stem of a folded word; words that are short or not of a to z alone are their own. */
    static String of(String word) {
        if (word.length() < 3) {
            return word;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return word;
            }
        }
        String single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (OWN.contains(single)) {
            return single;
        }
        EnglishStemmer stemmer = STEMMER.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
