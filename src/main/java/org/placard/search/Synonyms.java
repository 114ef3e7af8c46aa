package org.placard.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.model.Capability;

/**
 * What other words mean the same, from {@code synonyms.txt}, which explains its own format. Keys are compared by their
 * stems, with small words left out.
 */
final class Synonyms {

    private static final double SAME = 0.95;
    static final double CLOSE = 0.75;
    private static final double LOOSE = 0.45;
    /** No key has more words than this. */
    static final int LONGEST_KEY = 4;

    private final Map<List<String>, Map<List<String>, Option>> entries = new HashMap<>();
    private final TreeMap<String, List<String>> prefixes = new TreeMap<>();
    private int longestCjk = 1;

    private Synonyms() {}

    /** @throws IllegalStateException if a line cannot be read, with its number */
    static Synonyms load() {
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.txt is missing from the build");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms read(BufferedReader reader) throws IOException {
        var synonyms = new Synonyms();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                synonyms.add(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("synonyms.txt, line %d: %s".formatted(number, e.getMessage()), e);
            }
        }
        return synonyms;
    }

    private void add(String line) {
        String[] sides = line.split("=>", -1);
        if (sides.length > 2) {
            throw new IllegalArgumentException("has two arrows; write one line for each");
        }
        if (sides.length == 2) {
            for (String key : list(sides[0])) {
                String[] targets = sides[1].split("\\|", 2);
                put(key, list(targets[0]), CLOSE);
                put(key, targets.length > 1 ? list(targets[1]) : List.of(), LOOSE);
            }
            return;
        }
        String[] parts = line.split("\\|", 2);
        boolean spellings = parts[0].contains("=");
        List<String> group = list(parts[0].replace('=', ','));
        if (group.size() < 2) {
            throw new IllegalArgumentException("stands alone; name at least two words, parted by commas");
        }
        for (String key : group) {
            put(key, group, spellings ? SAME : CLOSE);
            put(key, parts.length > 1 ? list(parts[1]) : List.of(), LOOSE);
        }
    }

    private void put(String key, List<String> targets, double weight) {
        List<String> stems = stems(key);
        if (stems.isEmpty() || stems.size() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "'%s' has no telling word or more than %d; shorten it".formatted(key, LONGEST_KEY));
        }
        if (key.endsWith("*")) {
            prefixes.put(Words.of(key).getFirst().text(), stems);
        }
        if (Words.cjk(key.codePointAt(0))) {
            longestCjk = Math.max(longestCjk, key.length());
        }
        Map<List<String>, Option> options = entries.computeIfAbsent(stems, k -> new LinkedHashMap<>());
        for (String target : targets) {
            Option option = option(target, weight);
            if (!option.terms().equals(stems)) {
                options.merge(option.terms(), option, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
    }

    private static Option option(String target, double weight) {
        if (target.startsWith("cap:")) {
            String id = Capability.of(target.substring(4)).id();
            return new Option(List.of(id), "", weight, true);
        }
        List<String> stems = stems(target);
        if (stems.isEmpty()) {
            throw new IllegalArgumentException("'%s' has no telling word".formatted(target));
        }
        return new Option(stems, Words.joined(target), weight, false);
    }

    private static List<String> stems(String text) {
        if (Words.cjk(text.codePointAt(0))) {
            return List.of(text);
        }
        return SmallWords.without(Words.of(text)).stream()
                .map(w -> Stem.of(w.text()))
                .toList();
    }

    private static List<String> list(String text) {
        var list = new ArrayList<String>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(list::add);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("has a side without words");
        }
        return list;
    }

    /** Whether these stems mean something together. */
    boolean knows(List<String> stems) {
        return entries.containsKey(stems);
    }

    /** What else stands for these stems, the best first; empty where nothing is known. */
    List<Option> of(List<String> stems) {
        Map<List<String>, Option> found = entries.get(stems);
        if (found == null && stems.size() == 1) {
            String word = stems.getFirst();
            var below = prefixes.floorEntry(word);
            if (below != null && word.startsWith(below.getKey())) {
                found = entries.get(below.getValue());
            }
        }
        return found == null
                ? List.of()
                : found.values().stream()
                        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                        .toList();
    }

    /** The length of the longest known word at that place of a Chinese, Japanese or Korean text; 0 where none is. */
    int cjkAt(String text, int start) {
        for (int length = Math.min(longestCjk, text.length() - start); length > 0; length--) {
            String piece = text.substring(start, start + length);
            if (entries.containsKey(List.of(piece))) {
                return length;
            }
        }
        return 0;
    }
}
