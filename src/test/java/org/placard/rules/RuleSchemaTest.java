package org.placard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema that editors use says the same as the reader: it accepts every rule and refuses what the reader refuses. */
class RuleSchemaTest {

    private static final Path RESOURCES = Path.of(System.getProperty("placard.home", "."), "src/test/resources/rules");
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<Path> rules() throws IOException {
        return yaml(RuleFiles.FOLDER.resolve("rules"));
    }

    static Stream<Path> invalid() throws IOException {
        return yaml(RESOURCES.resolve("invalid"));
    }

    static Stream<Path> invalidByMeaning() throws IOException {
        return yaml(RESOURCES.resolve("invalid-by-meaning"));
    }

    private static Stream<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsEveryRule(Path file) throws IOException {
        assertThat(problems(file)).as(file.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatIsInvalid(Path file) throws IOException {
        assertThat(problems(file)).as(file.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource({"invalid", "invalidByMeaning"})
    void readerRefusesItAndNamesTheFile(Path file) {
        assertThatThrownBy(() -> new RuleReader(RuleFiles.ALL.words()).read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.getFileName().toString());
    }

    @Test
    void knowsTheCharactersThatTheReaderKnows() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(RuleFiles.FOLDER.resolve("rule.schema.json").toFile());
        List<String> kinds = new ObjectMapper().convertValue(schema.at("/$defs/characters/items/enum"), LIST);
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(ConditionReader.CHARACTERS);
    }

    private static final com.fasterxml.jackson.core.type.TypeReference<List<String>> LIST =
            new com.fasterxml.jackson.core.type.TypeReference<>() {};

    private static List<String> problems(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RuleFiles.FOLDER.resolve("rule.schema.json")), InputFormat.JSON);
        String json = YAML.readTree(file.toFile()).toString();
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
