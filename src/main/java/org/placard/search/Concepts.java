package org.placard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds out what the words of a query ask for. */
final class Concepts {

    private static final Set<String> STOP = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "from", "by", "at", "is", "are", "be",
            "that", "this", "it", "its", "as", "into", "my", "me", "i", "can", "which", "what", "how", "do", "does",
            "tool", "tools", "mcp", "server", "some", "any");

    private final Dictionary dictionary;

    Concepts(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    List<Concept> of(String text) throws IOException {
        List<Word> words = Words.of(text).stream().filter(w -> !w.whole()).toList();
        List<Word> telling =
                words.stream().filter(w -> !STOP.contains(w.text())).toList();
        var concepts = new ArrayList<Concept>();
        for (Word word : telling.isEmpty() ? words : telling) {
            concepts.add(concept(word.text()));
        }
        return concepts;
    }

    private Concept concept(String word) throws IOException {
        var options = new ArrayList<Option>();
        options.add(Option.word(word, 1));
        String stem = Stem.of(word);
        if (!stem.equals(word)) {
            options.add(Option.word(stem, 0.9));
        }
        int frequency = Math.max(dictionary.frequency(word), dictionary.frequency(stem));
        return new Concept(word, dictionary.rarity(frequency), options);
    }
}
