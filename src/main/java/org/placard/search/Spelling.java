package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Guesses what was meant by a word that the index does not hold. */
final class Spelling {

    private final Dictionary dictionary;

    Spelling(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The words that it may be the beginning of; empty where it is short or begins nothing. */
    List<Option> completed(String word) throws IOException {
        var options = new ArrayList<Option>();
        if (word.length() < 3) {
            return options;
        }
        int most = 0;
        for (Dictionary.Entry entry : dictionary.completions(word, 8)) {
            most = Math.max(most, entry.frequency());
            // a long rest to guess, or one that hardly anybody writes, is a worse guess
            double share = (double) word.length() / entry.word().length();
            if (entry.frequency() * 20 >= most && share > 0.35) {
                options.add(Option.word(entry.word(), 0.75 + 0.2 * share));
            }
        }
        return options;
    }

    /** What it may be misspelt from, the likeliest first; empty where nothing is close enough. */
    List<Option> repaired(String word) throws IOException {
        int letters = (int) word.chars().filter(Character::isLetter).count();
        if (word.length() < 4 || letters < word.length() - 1) {
            return List.of();
        }
        var ranked = new ArrayList<Guess>();
        for (Dictionary.Entry entry : dictionary.near(word, 1, 0, 20)) {
            ranked.add(new Guess(entry, 1, word));
        }
        if (word.length() >= 8 || ranked.isEmpty() && word.length() >= 6) {
            for (Dictionary.Entry entry : dictionary.near(word, 2, word.length() >= 8 ? 1 : 2, 20)) {
                if (ranked.stream().noneMatch(g -> g.entry().equals(entry))) {
                    ranked.add(new Guess(entry, 2, word));
                }
            }
        }
        ranked.removeIf(
                g -> g.entry().frequency() < needed(g) || g.entry().word().length() < 3);
        ranked.sort((a, b) -> Double.compare(b.worth(), a.worth()));
        var options = new ArrayList<Option>();
        for (Guess guess : ranked) {
            if (options.size() == 3 || guess.worth() < ranked.getFirst().worth() - 2.5) {
                break;
            }
            options.add(Option.word(guess.entry().word(), options.isEmpty() ? 0.95 : 0.6));
        }
        return options;
    }

    /** How many must write it so that it is believed: of few letters, one that differs is much. */
    private static int needed(Guess guess) {
        int length = guess.typed().length();
        return (length <= 5 ? 6 : length <= 7 ? 3 : 2) * guess.edits();
    }

    /**
     * @param edits by how many letters it differs
     * @param typed what was typed
     */
    private record Guess(Dictionary.Entry entry, int edits, String typed) {
        /** Frequent words are likely; a far one, and one that begins otherwise, is not. */
        double worth() {
            String word = entry.word();
            double worth = Math.log(1 + entry.frequency()) - 3.0 * (edits - 1);
            if (word.charAt(0) != typed.charAt(0)) {
                worth -= 2;
            }
            if (sameLetters(word, typed)) {
                worth += 1.5;
            }
            return worth;
        }

        private static boolean sameLetters(String a, String b) {
            return a.length() == b.length()
                    && a.chars()
                            .sorted()
                            .boxed()
                            .toList()
                            .equals(b.chars().sorted().boxed().toList());
        }
    }
}
