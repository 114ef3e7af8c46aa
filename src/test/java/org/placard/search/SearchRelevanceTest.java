package org.placard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What people type, over the bundled catalogue, and the hits that must come first: {@code search/relevance.tsv}. */
class SearchRelevanceTest {

    @TempDir
    static Path dir;

    private static ToolIndex index;

    @BeforeAll
    static void fill() throws IOException {
        index = ToolIndex.open(dir, "rules");
        Catalogue.fill(index, new Catalogue().bundled());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    /**
     * @param first of which the first hit must be one; none where nothing may be found
     * @param also all of which must be among the first ten
     */
    private record Line(String kind, String query, List<String> first, List<String> also) {

        static Line of(String text) {
            String[] cells = text.split("\t", -1);
            return new Line(
                    cells[0],
                    cells[1],
                    cells[2].equals("-") ? List.of() : List.of(cells[2].split(" ")),
                    cells.length > 3 ? List.of(cells[3].split(" ")) : List.of());
        }
    }

    private static List<Line> lines() throws IOException {
        try (var in = SearchRelevanceTest.class.getResourceAsStream("/search/relevance.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
    }

    @Test
    void theTableIsLongAndOfManyKinds() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(lines().stream().map(Line::kind).collect(Collectors.toSet()))
                .contains(
                        "exact name", "typo", "intent", "synonym", "capability", "abbreviation", "server", "nonsense");
        assertThat(lines()).extracting(Line::query).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> whatMustComeFirstComesFirst() throws IOException {
        var search = new ToolSearch(index);
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(line.kind() + ": " + line.query(), () -> {
                    List<String> hits = search.search(ToolQuery.of(line.query()).first(10)).hits().stream()
                            .map(hit -> hit.server() + "/" + hit.name().text())
                            .toList();
                    if (line.first().isEmpty()) {
                        assertThat(hits).isEmpty();
                        return;
                    }
                    assertThat(hits).isNotEmpty();
                    assertThat(line.first()).as("hits %s", hits).anyMatch(p -> matches(p, hits.getFirst()));
                    for (String also : line.also()) {
                        assertThat(hits).anyMatch(hit -> matches(also, hit));
                    }
                }));
    }

    private static boolean matches(String pattern, String path) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return path.matches(regex);
    }
}
