package org.placard.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.placard.model.CatalogTool;

/**
 * A query and what each tool is worth for it, by facts of the tool alone; {@code benchmarks/search/README.md} has the
 * notation.
 *
 * @param grades the best first; none where nothing may be found
 */
record Judged(String kind, String query, List<Grade> grades) {

    /** @param conditions all of which a tool must meet to be worth so much */
    record Grade(int worth, List<Condition> conditions) {}

    /** @param any of which one must hold */
    record Condition(char of, Set<String> any) {

        boolean holds(CatalogTool tool, Set<String> words) {
            return switch (of) {
                case 'N' -> any.contains(Words.joined(tool.tool().name()));
                case 'n' -> any.stream().anyMatch(words::contains);
                case 's' -> {
                    String id = tool.server().id().toLowerCase(Locale.ROOT);
                    yield any.stream().anyMatch(id::contains);
                }
                case 'c' -> any.contains(tool.classification().category().id());
                case 'k' -> tool.classification().capabilities().stream().anyMatch(c -> any.contains(c.id()));
                default -> throw new IllegalArgumentException("a condition begins with N, n, s, c or k, not " + of);
            };
        }
    }

    /** The words of a tool's name and title. */
    static Set<String> words(CatalogTool tool) {
        var words = new HashSet<String>();
        Words.ofName(tool.tool().name()).forEach(w -> words.add(w.text()));
        Words.of(tool.tool().displayName()).forEach(w -> words.add(w.text()));
        return words;
    }

    static List<Judged> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(Judged::of)
                .toList();
    }

    private static Judged of(String line) {
        String[] cells = line.split("\t", -1);
        List<Grade> grades = cells[2].equals("-")
                ? List.of()
                : Arrays.stream(cells[2].split(" ; "))
                        .map(Judged::grade)
                        .sorted(Comparator.comparing(Grade::worth).reversed())
                        .toList();
        return new Judged(cells[0], cells[1], grades);
    }

    private static Grade grade(String text) {
        String[] parts = text.strip().split(" ");
        return new Grade(
                Integer.parseInt(parts[0]),
                Arrays.stream(parts)
                        .skip(1)
                        .map(p ->
                                new Condition(p.charAt(0), Set.of(p.substring(2).split("\\|"))))
                        .toList());
    }

    /** @param words of the tool's name and title */
    int worth(CatalogTool tool, Set<String> words) {
        return grades.stream()
                .filter(g -> g.conditions().stream().allMatch(c -> c.holds(tool, words)))
                .mapToInt(Grade::worth)
                .findFirst()
                .orElse(0);
    }
}
