package org.placard.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the marks of a tools JSONL file by line number. Lines that are no JSON have none. */
public final class MarkReader {

    private static final JsonMapper JSON = new JsonMapper();

    private MarkReader() {}

    /**
     * @param file tools JSONL, also gzipped
     * @return the marks of the lines that have any, by line number from 1
     */
    public static Map<Long, Marks> read(Path file) throws IOException {
        Map<Long, Marks> out = new HashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (long number = 1; line != null; number++, line = lines.readLine()) {
                Marks marks = marks(line);
                if (!marks.equals(Marks.NONE)) {
                    out.put(number, marks);
                }
            }
        }
        return out;
    }

    static Marks marks(String line) {
        if (!line.contains("\"source\"") && !line.contains("\"truth\"") && !line.contains("\"label\"")) {
            return Marks.NONE;
        }
        try {
            JsonNode node = JSON.readTree(line);
            return new Marks(
                    text(node, "source"),
                    text(node, "hintQuality"),
                    truth(node.path("truth")),
                    attack(node.path("label")));
        } catch (JacksonException e) {
            return Marks.NONE;
        }
    }

    private static Marks.@Nullable Truth truth(JsonNode node) {
        String rw = text(node, "rw");
        JsonNode destructive = node.path("destructive");
        return rw == null
                ? null
                : new Marks.Truth(rw.equals("read"), destructive.isBoolean() ? destructive.booleanValue() : null);
    }

    private static Marks.@Nullable Attack attack(JsonNode node) {
        return node.path("malicious").isBoolean()
                ? new Marks.Attack(
                        node.path("malicious").booleanValue(),
                        text(node, "kind"),
                        node.path("hardNegative").asBoolean(false),
                        node.path("openlyOffensive").asBoolean(false))
                : null;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).textValue() : null;
    }
}
