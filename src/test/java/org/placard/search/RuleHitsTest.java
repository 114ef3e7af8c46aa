package org.placard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.model.Weight;

class RuleHitsTest {

    @TempDir
    Path dir;

    private static CatalogTool tool(CatalogServer server, String name, String... rules) {
        CatalogTool plain = Tools.tool(server, name, "Does something.");
        Classification c = plain.classification();
        List<Finding> findings = Stream.of(rules)
                .map(rule ->
                        new Finding(rule, new Effect.Assigns(Category.WRITE), Weight.STRONG, "It says so.", List.of()))
                .toList();
        return new CatalogTool(
                server,
                plain.tool(),
                new Classification(
                        Category.WRITE,
                        Risk.MEDIUM,
                        c.confidence(),
                        null,
                        c.margin(),
                        new Coverage(java.util.Set.of()),
                        c.capabilities(),
                        List.of(),
                        List.of(),
                        findings,
                        c.rulesVersion()),
                plain.digest());
    }

    @Test
    void toolsAreCountedOncePerRuleAndListedInOrder() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            CatalogServer b = Tools.server("b/b");
            CatalogServer a = Tools.server("a/a");
            index.replaceServer(b, List.of(tool(b, "x", "one", "one", "two")));
            index.replaceServer(a, List.of(tool(a, "z", "one"), tool(a, "y", "one"), tool(a, "w")));
            index.commit(1);
            var hits = new RuleHits(index);

            assertThat(hits.counts()).containsOnly(java.util.Map.entry("one", 3L), java.util.Map.entry("two", 1L));
            assertThat(hits.count("one")).isEqualTo(3);
            assertThat(hits.tools("one", 2))
                    .extracting(hit -> hit.name().text())
                    .containsExactly("y", "z");
            assertThat(hits.count("three")).isZero();
            assertThat(hits.tools("three", 5)).isEmpty();
        }
    }

    @Test
    void whatIsGoneIsNotCounted() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            CatalogServer a = Tools.server("a/a");
            index.replaceServer(a, List.of(tool(a, "x", "one", "two")));
            index.commit(1);
            index.replaceServer(a, List.of(tool(a, "x", "two")));
            index.commit(2);

            assertThat(new RuleHits(index).counts()).containsOnlyKeys("two");
        }
    }
}
