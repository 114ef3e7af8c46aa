package org.placard.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what somebody typed: words, {@code "phrases"}, {@code -without} and {@code facet:value}, of which an ordered facet
 * also takes {@code >=}, {@code >}, {@code <=} and {@code <}, and several values are parted by commas.
 */
final class AskedReader {

    static final int LONGEST = 1_000;
    static final int MOST_WORDS = 40;

    private final String text;
    private int at;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private final Map<Facet, Set<String>> excluded = new EnumMap<>(Facet.class);

    private AskedReader(String text) {
        this.text = text;
    }

    /**
     * @throws QueryException if the text is too long, has too many words, or names a facet or value that there is not
     */
    static Asked read(String text) {
        if (text.length() > LONGEST) {
            throw new QueryException(
                    LONGEST,
                    "the query has %,d characters and %,d are read; keep the words that matter"
                            .formatted(text.length(), LONGEST));
        }
        return new AskedReader(text).read();
    }

    private Asked read() {
        int count = 0;
        while (true) {
            while (at < text.length() && blank(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return new Asked(words, phrases, without, filters, excluded);
            }
            if (++count > MOST_WORDS) {
                throw new QueryException(
                        at,
                        "the query has more than %d words, the first too many at position %d; keep the words that matter"
                                .formatted(MOST_WORDS, at + 1));
            }
            piece();
        }
    }

    private void piece() {
        int start = at;
        boolean minus = text.charAt(at) == '-' && at + 1 < text.length() && !blank(text.charAt(at + 1));
        if (minus) {
            at++;
        }
        if (quote(text.charAt(at))) {
            String phrase = quoted();
            if (Words.joined(phrase).isEmpty()) {
                return;
            }
            (minus ? without : phrases).add(phrase);
            return;
        }
        int from = at;
        while (at < text.length() && !blank(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == ':' && named(from, at)) {
                String name = text.substring(from, at).toLowerCase(Locale.ROOT);
                at++;
                filter(name, start, minus);
                return;
            }
            at++;
        }
        String word = text.substring(from, at);
        if (Words.joined(word).isEmpty()) {
            refuseWildcard(word, start);
            return;
        }
        (minus ? without : words).add(word);
    }

    /** Whether what stands before a colon can only be meant as a facet's name: {@code risk:high}, not {@code http://}. */
    private boolean named(int from, int colon) {
        if (colon == from || colon + 1 == text.length() || blank(text.charAt(colon + 1))) {
            return false;
        }
        char after = text.charAt(colon + 1);
        if (after == '/' || after == ':') {
            return false;
        }
        for (int i = from; i < colon; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private void filter(String name, int start, boolean minus) {
        Facet facet = Facet.of(name)
                .orElseThrow(() -> new QueryException(
                        start,
                        "nothing can be filtered by '%s' (position %d); there are %s; to look for the text itself, put it in quotes"
                                .formatted(name, start + 1, Facet.list())));
        int valueAt = at;
        String value;
        if (quote(text.charAt(at))) {
            value = quoted();
        } else {
            int from = at;
            while (at < text.length() && !blank(text.charAt(at))) {
                at++;
            }
            value = text.substring(from, at);
        }
        Set<String> target = (minus ? excluded : filters).computeIfAbsent(facet, f -> new LinkedHashSet<>());
        target.addAll(FacetValues.of(facet, value, valueAt));
    }

    private String quoted() {
        int open = at++;
        int from = at;
        while (at < text.length() && !quote(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            throw new QueryException(
                    open,
                    "the quote at position %d is not closed; close it with another \" or take it away"
                            .formatted(open + 1));
        }
        return text.substring(from, at++);
    }

    private static void refuseWildcard(String word, int start) {
        if (word.contains("*") || word.contains("?")) {
            throw new QueryException(
                    start,
                    "the wildcard at position %d stands for everything; begin with letters: the start of a word finds its end"
                            .formatted(start + 1));
        }
    }

    private static boolean quote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
