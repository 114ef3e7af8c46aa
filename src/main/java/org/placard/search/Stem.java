package org.placard.search;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes English endings off: {@code files}, {@code filing} and {@code file} are one word to find by. */
final class Stem {

    private static final ThreadLocal<EnglishStemmer> STEMMER = ThreadLocal.withInitial(EnglishStemmer::new);

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
        EnglishStemmer stemmer = STEMMER.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
