package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out what the words of a query ask for. */
final class Concepts {

    private static final int MOST_OPTIONS = 14;
    /** From this weight on another word counts as the same thing when it is judged how rare the thing is. */
    private static final double SAME_THING = 0.7;

    private static final double STEM = 0.93;

    private final Dictionary dictionary;
    private final Synonyms synonyms;
    private final Spelling spelling;

    Concepts(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.spelling = new Spelling(dictionary);
    }

    List<Concept> of(String text) throws IOException {
        List<String> words = telling(text);
        List<String> stems = words.stream().map(Stem::of).toList();
        var concepts = new ArrayList<Concept>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int length = Math.min(Synonyms.LONGEST_KEY, words.size() - at); length > 1; length--) {
                if (!synonyms.of(stems.subList(at, at + length)).isEmpty()) {
                    concepts.add(several(words.subList(at, at + length), stems.subList(at, at + length)));
                    taken = length;
                    break;
                }
            }
            if (taken == 1 && !Words.cjk(words.get(at).codePointAt(0)) && at + 1 < words.size()) {
                String joined = words.get(at) + words.get(at + 1);
                if (dictionary.written(joined) > 0
                        && dictionary.written(words.get(at)) * dictionary.written(words.get(at + 1)) == 0) {
                    concepts.add(one(joined, false));
                    at += 2;
                    continue;
                }
            }
            if (taken == 1) {
                concepts.add(one(words.get(at), at + 1 == words.size() && text.endsWith(words.get(at))));
            }
            at += taken;
        }
        return concepts;
    }

    private List<String> telling(String text) throws IOException {
        var words = new ArrayList<String>();
        List<Word> all = Words.of(text);
        for (Word word : SmallWords.without(all)) {
            if (!Words.cjk(word.text().codePointAt(0))) {
                words.add(word.text());
            }
        }
        // GitHub is one word if the index knows it as one
        for (Word whole : all) {
            if (whole.whole() && dictionary.written(whole.text()) > 0) {
                List<String> parts = all.stream()
                        .filter(w -> !w.whole() && w.start() >= whole.start() && w.end() <= whole.end())
                        .map(Word::text)
                        .toList();
                int at = java.util.Collections.indexOfSubList(words, parts);
                if (at >= 0) {
                    words.subList(at, at + parts.size()).clear();
                    words.add(at, whole.text());
                }
            }
        }
        words.addAll(CjkWords.of(text, synonyms));
        return words;
    }

    private Concept several(List<String> words, List<String> stems) throws IOException {
        double rarity = 0;
        var parts = new ArrayList<Concept>();
        for (String word : words) {
            Concept part = one(word, false);
            parts.add(part);
            rarity = Math.max(rarity, part.rarity()) + Math.min(rarity, part.rarity()) / 2;
        }
        var options = new LinkedHashMap<List<String>, Option>();
        put(options, new Option(stems, String.join("", words), 1, false));
        synonyms.of(stems).forEach(o -> put(options, o));
        return new Concept(String.join(" ", words), null, rarity, best(options), parts);
    }

    private Concept one(String word, boolean last) throws IOException {
        var options = new LinkedHashMap<List<String>, Option>();
        String stem = Stem.of(word);
        List<Option> others = synonyms.of(List.of(stem));
        int frequency = frequency(word, stem);
        String repaired = null;
        if (Words.cjk(word.codePointAt(0)) && word.length() > 2) {
            put(options, new Option(CjkWords.pairs(word), word, 1, false));
        } else if (frequency > 0 || dictionary.isName(word)) {
            put(options, Option.word(word, 1));
            put(options, Option.stem(stem, STEM));
        }
        if (frequency == 0 && others.isEmpty()) {
            List<Option> guesses = spelling.completed(word);
            if (guesses.isEmpty()) {
                guesses = spelling.repaired(word);
                repaired = guesses.isEmpty() ? null : guesses.getFirst().terms().getFirst();
            }
            for (Option guess : guesses) {
                String other = guess.terms().getFirst();
                frequency = Math.max(frequency, frequency(other, Stem.of(other)));
                put(options, guess);
                put(options, Option.stem(Stem.of(other), guess.weight() * STEM));
            }
            if (repaired != null) {
                double weight = guesses.getFirst().weight();
                synonyms.of(List.of(Stem.of(repaired))).forEach(o -> put(options, o.times(weight)));
            }
        } else if (last && dictionary.written(word) == 0 && others.isEmpty()) {
            spelling.completed(word).forEach(o -> put(options, o.times(0.8)));
        }
        // a word of another language stands for its meaning in full
        double full = options.isEmpty() ? 1 / 0.8 : 1;
        for (Option other : others) {
            put(options, other.times(full));
            if (other.weight() * full >= SAME_THING && other.single()) {
                frequency =
                        Math.max(frequency, dictionary.frequency(other.terms().getFirst()));
            }
        }
        return new Concept(word, repaired, dictionary.rarity(frequency), best(options), List.of());
    }

    private int frequency(String word, String stem) throws IOException {
        return Math.max(dictionary.frequency(word), dictionary.frequency(stem));
    }

    private static List<Option> best(Map<List<String>, Option> options) {
        return options.values().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .limit(MOST_OPTIONS)
                .collect(Collectors.toList());
    }

    private static void put(Map<List<String>, Option> options, Option option) {
        options.merge(option.terms(), option, (a, b) -> a.weight() >= b.weight() ? a : b);
    }
}
