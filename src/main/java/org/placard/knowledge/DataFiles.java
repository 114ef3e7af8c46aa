package org.placard.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads our own YAML files: one document, no repeated keys, no aliases. */
final class DataFiles {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper YAML =
            new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DataFiles() {}

    /**
     * The file's fields.
     *
     * @throws IllegalArgumentException naming file, line and repair
     */
    static FileFields read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            refuseAliases(file, bytes);
            JsonNode root = YAML.readTree(bytes);
            return new FileFields(file.toString(), "", root);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw FileFields.error(
                    file.toString(), line < 1 ? "" : "line " + line, "is no well-formed YAML: " + firstLine(e));
        }
    }

    private static void refuseAliases(Path file, byte[] bytes) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw FileFields.error(
                            file.toString(),
                            "line " + parser.currentTokenLocation().getLineNr(),
                            "holds an alias; write the value out");
                }
            }
        }
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** The folder's YAML files by name; none where there is no such folder. Any other file is refused. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            for (Path file : all) {
                if (!file.toString().endsWith(".yaml")) {
                    throw FileFields.error(file.toString(), "", "is no .yaml file; rename or remove it");
                }
            }
            return all;
        }
    }
}
