package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Provenance;
import org.placard.model.Provenance.Observation;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;

class BundledServerTest {

    private static final Path EXAMPLE = Collected.FIXTURES.resolve("bundled-server/example-notes.yaml");
    private static final ManifestOrigin BUNDLED =
            new ManifestOrigin("bundled", "catalog-data", Observation.BUNDLED, Instant.EPOCH);

    @Test
    void aBundledServerIsReadWhole() throws Exception {
        Server server = new ManifestReader(Limits.DEFAULT).bundled(EXAMPLE, BUNDLED);

        assertThat(server)
                .isEqualTo(new Server(
                        "example/notes",
                        "example-notes",
                        "Notes",
                        null,
                        "https://example.com/notes",
                        List.of("npm:@example/notes"),
                        ServerCoverage.DEFINED,
                        new Provenance(
                                "bundled",
                                "https://example.com/notes",
                                "bundled-server",
                                Observation.BUNDLED,
                                Instant.parse("2026-11-20T00:00:00Z")),
                        List.of(
                                new Tool(
                                        "delete_note",
                                        "Delete note",
                                        Description.EMPTY,
                                        "Removes one note.",
                                        List.of(
                                                new Parameter("id", "string", null, true, List.of(), null, null),
                                                new Parameter(
                                                        "mode",
                                                        "string|null",
                                                        null,
                                                        false,
                                                        List.of("soft", "hard"),
                                                        "\"soft\"",
                                                        null),
                                                new Parameter(
                                                        "labels[]", "string", null, false, List.of(), null, "uri")),
                                        new Hints(false, true, null, null, null),
                                        null,
                                        null,
                                        List.of()),
                                new Tool(
                                        "list_notes",
                                        null,
                                        Description.NOT_CARRIED,
                                        "Lists the notes there are.",
                                        List.of(),
                                        Hints.NONE,
                                        null,
                                        null,
                                        List.of()))));
    }

    @Test
    void everyServerOfTheCatalogueIsReadable() throws Exception {
        var misses = new ArrayList<String>();
        try (var files = Files.list(Path.of("catalog-data/servers"))) {
            for (Path file : files.sorted().toList()) {
                try {
                    new ManifestReader(Limits.DEFAULT).bundled(file, BUNDLED);
                } catch (IllegalArgumentException e) {
                    misses.add(e.getMessage());
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Notes                 | titel: Notes                   | titel is no field here
            title: Notes                 | nothing: 1                     | nothing is no field here
            id: example/notes            | id: example/other              | rename the file
            seen: 2026-11-20             | seen: yesterday                | facts.seen is no day
            description: empty           | description: Deletes a note    | tools[0].description is 'empty' or 'not-carried'
            title: Delete note           | name: again                    | stands more than once
            type: string, required: true | type: text, required: true     | tools[0].parameters[0].type 'text' is none of
            required: true               | required: 1                    | tools[0].parameters[0].required is neither true nor false
            name: list_notes             | name: delete_note              | tools[1].name 'delete_note' is listed twice
            npm:@example/notes           | @example/notes                 | packages '@example/notes' is no package
            summary: Removes one note.   | summary: Short                 | tools[0].summary has 5 characters
            destructive: true            | destroys: true                 | tools[0].hints.destroys is no field here
            tools:                       | tolls:                         | tolls is no field here
            """)
    void aWrongFileIsRefusedWithFileFieldAndRepair(String right, String wrong, String message, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("example-notes.yaml");
        Files.writeString(file, Files.readString(EXAMPLE).replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThatThrownBy(() -> new ManifestReader(Limits.DEFAULT).bundled(file, BUNDLED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void someoneElsesBundledFileIsAProblemAndNothingMore() {
        var read = Collected.text("other.yaml", "id: a/b\nfacts: {seen: never}\ntools: []\n");

        assertThat(read.servers).isEmpty();
        assertThat(read.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("rename the file"));
    }
}
