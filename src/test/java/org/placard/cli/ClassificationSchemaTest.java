package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.placard.PublishedSchema;
import org.placard.cli.PlacardCommandTest.OneServer;

/** What classify answers is what docs/schema/classification.json says. */
class ClassificationSchemaTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyBundledToolsClassificationIsAsTheSchemaSays() throws IOException {
        var arguments = new ArrayList<String>();
        try (Stream<Path> files = Files.list(HOME.resolve("catalog-data/servers"))) {
            files.map(Path::toString).sorted().forEach(arguments::add);
        }
        arguments.addAll(List.of("--format", "json"));
        JsonNode answers = JSON.readTree(classify("", arguments.toArray(String[]::new)));
        var schema = PublishedSchema.strict("classification.json");
        var misses = new ArrayList<String>();
        for (JsonNode answer : answers) {
            schema.problems(answer.toString()).forEach(problem -> misses.add(answer.get("name") + ": " + problem));
        }
        assertThat(misses).isEmpty();
        assertThat(answers.size()).isGreaterThan(500);
    }

    @Test
    void aLineThatCannotBeReadHasItsOwnForm() throws IOException {
        String lines = "{\"server\":\"a/b\",\"name\":\"get_page\"}\n{broken\n";
        var schema = PublishedSchema.strict("classification.json");
        assertThat(classify(lines, "-", "--format", "jsonl").lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(schema.problems(line)).isEmpty());
    }

    @Test
    void whatIsNoClassificationIsRefused() {
        var schema = PublishedSchema.asPublished("classification.json");
        assertThat(schema.problems("{\"server\":\"a\",\"name\":\"b\"}")).isNotEmpty();
        assertThat(schema.problems("{\"line\":0,\"problem\":\"x\"}")).isNotEmpty();
        assertThat(schema.problems("[]")).isNotEmpty();
    }

    private static String classify(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<String>();
        all.add("classify");
        all.addAll(List.of(arguments));
        PlacardCommand.run(
                all.toArray(String[]::new),
                HOME,
                new OneServer(),
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false));
        return out.toString(StandardCharsets.UTF_8);
    }
}
