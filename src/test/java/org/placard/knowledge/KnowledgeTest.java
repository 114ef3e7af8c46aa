package org.placard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Correction;

class KnowledgeTest {

    private static final String PATTERN = """
            id: some-pattern
            name: Some pattern
            happens: Something.
            needs: [runs-code]
            categories: [execute]
            references:
              - {framework: F, version: "1", id: F01, title: T, url: "https://example.com/"}
            defence: Do not.
            """;
    private static final String CORRECTIONS = """
            server: owner/repo
            corrections:
              - {tool: purge, category: write, risk: low, reason: It comes back., by: the operator, until: 2027-06-30}
              - {tool: keep, category: read, reason: It only looks., by: the operator}
            """;
    private static final String SOURCES = """
            sources:
              - {id: bundled, kind: bundled, where: servers, every: start, licence: Apache-2.0}
              - {id: other, kind: registry-api, where: "https://example.com/v0.1", every: PT1H, licence: unknown}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        put("attack-patterns/some-pattern.yaml", PATTERN);
        put("corrections/owner-repo.yaml", CORRECTIONS);
        put("sources.yaml", SOURCES);
        put("servers/b.yaml", "");
        put("servers/a.yaml", "");
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void everyFileBecomesARecord() throws Exception {
        Knowledge knowledge = Knowledge.load(folder);

        assertThat(knowledge.attackPatterns()).singleElement().satisfies(pattern -> {
            assertThat(pattern.needs()).isEqualTo(Set.of(Capability.RUNS_CODE));
            assertThat(pattern.categories()).isEqualTo(Set.of(Category.EXECUTE));
            assertThat(pattern.references()).hasSize(1);
        });
        assertThat(knowledge.corrections()).hasSize(2);
        assertThat(knowledge.corrections().getFirst())
                .isEqualTo(new Correction(
                        "owner/repo",
                        "purge",
                        Category.WRITE,
                        org.placard.model.Risk.LOW,
                        "It comes back.",
                        "the operator",
                        LocalDate.of(2027, 6, 30)));
        assertThat(knowledge.sources().all()).extracting(KnownSource::every).containsExactly(null, Duration.ofHours(1));
        assertThat(knowledge.serverFiles())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void theCatalogueItselfLoads() throws Exception {
        Knowledge knowledge = Knowledge.load(Path.of("catalog-data"));

        assertThat(knowledge.attackPatterns()).isNotEmpty();
        assertThat(knowledge.serverFiles()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attack-patterns/some-pattern.yaml | name: Some pattern  | title: Some pattern  | title is no field here
            attack-patterns/some-pattern.yaml | id: some-pattern    | id: other            | rename the file
            attack-patterns/some-pattern.yaml | runs-code           | runs-codes           | there are reads-files
            attack-patterns/some-pattern.yaml | https:              | http:                | references[0].url is no https:// address
            attack-patterns/some-pattern.yaml | happens: Something. | name: Again          | line 3
            attack-patterns/some-pattern.yaml | happens: Something. | happens: &a          | happens is no text
            attack-patterns/some-pattern.yaml | happens: Something. | happens: *a          | holds an alias
            corrections/owner-repo.yaml       | category: write     | category: writes     | corrections[0].category is not usable
            corrections/owner-repo.yaml       | tool: keep          | tool: purge          | is corrected twice
            corrections/owner-repo.yaml       | until: 2027-06-30   | until: soon          | corrections[0].until is no day
            corrections/owner-repo.yaml       | by: the operator    | who: the operator    | corrections[0].who is no field here
            sources.yaml                      | every: PT1H         | every: PT1S          | sources[1].every is neither
            sources.yaml                      | kind: registry-api  | kind: ftp            | no kind of source is called 'ftp'
            sources.yaml                      | where: servers      | where: ../servers    | sources[0].where is no folder
            sources.yaml                      | https:              | http:                | sources[1].where is no https:// address
            sources.yaml                      | kind: registry-api  | kind: folder         | sources[1].where is no absolute folder
            sources.yaml                      | every: PT1H,        | every: PT1H, allow: [localhost],    | sources[1].allow permits hosts
            sources.yaml                      | every: PT1H,        | every: PT1H, resolve: [guess],      | there are bundled, toolhive
            sources.yaml                      | every: PT1H,        | every: PT1H, visibility: secret,    | there are public, private
            sources.yaml                      | every: PT1H,        | every: PT1H, pause: no,             | sources[1].pause is no
            sources.yaml                      | id: other           | id: Other            | sources[1].id is no id
            """)
    void aWrongFileIsRefusedWithFileFieldAndRepair(String name, String right, String wrong, String message)
            throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThatThrownBy(() -> Knowledge.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void aStrayFileAndAMissingFolderAreTold() throws Exception {
        put("corrections/notes.txt", "");
        assertThatThrownBy(() -> Knowledge.load(folder)).hasMessageContaining("notes.txt");
        assertThatThrownBy(() -> Knowledge.load(folder.resolve("servers"))).hasMessageContaining("sources.yaml");
    }

    @Test
    void anOperatorsOwnFileAddsAndReplacesSources() throws Exception {
        put("own.yaml", """
                sources:
                  - {id: other, kind: registry-api, where: "http://127.0.0.1:8080/v0.1", every: PT5M, licence: unknown, pause: PT0S, allow: ["127.0.0.1:8080"], visibility: private, resolve: [bundled]}
                  - {id: checkout, kind: folder, where: /srv/registry, every: start, licence: MIT}
                opt-out: [example.org]
                """);
        Sources bundled = Knowledge.load(folder).sources();

        Sources both = bundled.with(folder.resolve("own.yaml"));

        assertThat(both.all()).extracting(KnownSource::id).containsExactly("bundled", "other", "checkout");
        assertThat(both.find("other").orElseThrow())
                .isEqualTo(new KnownSource(
                        "other",
                        KnownSource.Kind.REGISTRY_API,
                        "http://127.0.0.1:8080/v0.1",
                        Duration.ofMinutes(5),
                        "unknown",
                        java.util.List.of(KnownSource.Resolve.BUNDLED),
                        KnownSource.Visibility.PRIVATE,
                        Duration.ZERO,
                        java.util.List.of("127.0.0.1:8080")));
        assertThat(both.find("checkout").orElseThrow().resolve()).isEqualTo(KnownSource.RESOLVE);
        assertThat(both.optOut()).containsExactly("example.org");
        assertThat(bundled.with(folder.resolve("none.yaml"))).isEqualTo(bundled);
    }
}
