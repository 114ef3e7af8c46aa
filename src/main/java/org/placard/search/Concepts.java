package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
        var used = new boolean[words.size()];
        var concepts = new ArrayList<Concept>();
        for (int at = 0; at < words.size(); at++) {
            if (used[at]) {
                continue;
            }
            int[] together = together(stems, used, at);
            for (int i : together) {
                used[i] = true;
            }
            if (together.length > 1) {
                concepts.add(several(
                        Arrays.stream(together).mapToObj(words::get).toList(),
                        Arrays.stream(together).mapToObj(stems::get).toList()));
            } else if (at + 1 < words.size() && !used[at + 1] && oneWord(words.get(at), words.get(at + 1))) {
                used[at + 1] = true;
                concepts.add(one(words.get(at) + words.get(at + 1), false));
            } else {
                concepts.add(one(words.get(at), at + 1 == words.size() && text.endsWith(words.get(at))));
            }
        }
        return asides(concepts);
    }

    /** The places of the words that mean something together, beginning with one; it alone where they do not. */
    private int[] together(List<String> stems, boolean[] used, int at) {
        for (int length = Math.min(Synonyms.LONGEST_KEY, stems.size() - at); length > 1; length--) {
            for (int gap = length; gap >= 1; gap--) {
                int[] places = places(at, length, gap);
                if (places[length - 1] < stems.size()
                        && Arrays.stream(places).noneMatch(i -> used[i])
                        && synonyms.knows(
                                Arrays.stream(places).mapToObj(stems::get).toList())) {
                    return places;
                }
            }
        }
        if (at + 1 < stems.size() && !used[at + 1] && synonyms.knows(List.of(stems.get(at + 1), stems.get(at)))) {
            return new int[] {at + 1, at};
        }
        return new int[] {at};
    }

    /** So many places from one on, leaving one out before the place of that number: people write words between. */
    private static int[] places(int at, int length, int gap) {
        var places = new int[length];
        for (int i = 0; i < length; i++) {
            places[i] = at + i + (i >= gap ? 1 : 0);
        }
        return places;
    }

    private boolean oneWord(String first, String second) throws IOException {
        return !Words.cjk(first.codePointAt(0))
                && dictionary.written(first + second) > 0
                && dictionary.written(first) * dictionary.written(second) == 0;
    }

    /** Words such as {@code system} count for little beside others that say more. */
    private static List<Concept> asides(List<Concept> concepts) {
        long telling = concepts.stream()
                .filter(c -> !SmallWords.pale(c.typed()))
                .mapToInt(c -> Math.max(1, c.parts().size()))
                .sum();
        if (telling < 2) {
            return concepts;
        }
        return concepts.stream()
                .map(c -> SmallWords.pale(c.typed()) ? c.asAside() : c)
                .toList();
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
        return new Concept(String.join(" ", words), null, rarity, best(options), parts, false);
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
        double full = options.isEmpty() ? 1 / Synonyms.CLOSE : 1;
        for (Option other : others) {
            put(options, other.times(full));
            if (other.weight() * full >= SAME_THING && other.single()) {
                frequency =
                        Math.max(frequency, dictionary.frequency(other.terms().getFirst()));
            }
        }
        return new Concept(word, repaired, dictionary.rarity(frequency), best(options), List.of(), false);
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
