package org.placard.search;

import java.util.List;
import java.util.Set;

/** Words that say nothing about what is looked for. */
final class SmallWords {

    private static final Set<String> SMALL = Set.of(
            // English
            "a",
            "an",
            "the",
            "of",
            "to",
            "in",
            "on",
            "for",
            "and",
            "or",
            "with",
            "from",
            "by",
            "at",
            "is",
            "are",
            "be",
            "that",
            "this",
            "it",
            "its",
            "as",
            "into",
            "my",
            "me",
            "i",
            "can",
            "could",
            "which",
            "what",
            "how",
            "do",
            "does",
            "if",
            "where",
            "when",
            "there",
            "was",
            "were",
            "has",
            "have",
            "had",
            "want",
            "need",
            "like",
            "please",
            "some",
            "any",
            "you",
            "your",
            "we",
            "our",
            "us",
            "their",
            "them",
            "between",
            "about",
            "through",
            "via",
            "using",
            "use",
            "tool",
            "tools",
            "mcp",
            "let",
            "lets",
            "something",
            "arbitrary",
            // Spanish, Portuguese, French, German, Italian, Russian
            "de",
            "la",
            "le",
            "el",
            "los",
            "las",
            "un",
            "une",
            "una",
            "um",
            "uma",
            "des",
            "du",
            "les",
            "et",
            "y",
            "en",
            "em",
            "para",
            "por",
            "pour",
            "dans",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "einen",
            "und",
            "il",
            "lo",
            "di",
            "в",
            "и",
            "на",
            "с",
            "из");

    private SmallWords() {}

    static boolean has(String word) {
        return SMALL.contains(word);
    }

    /** The telling words, in order, without wholes; all of them where none is telling. */
    static List<Word> without(List<Word> words) {
        List<Word> plain = words.stream().filter(w -> !w.whole()).toList();
        List<Word> telling = plain.stream().filter(w -> !has(w.text())).toList();
        return telling.isEmpty() ? plain : telling;
    }
}
