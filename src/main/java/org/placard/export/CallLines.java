package org.placard.export;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.placard.policy.Call;

/**
 * Calls to replay, one JSON object a line: {@code {"tool":"pay","arguments":{"amount":5},"time":"2026-01-01T00:00:00Z",
 * "grant":"ci"}}. Only the tool is needed; without a time a call is made when the one before it was.
 */
public final class CallLines {

    private static final int MAX_LINE = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CallLines() {}

    /**
     * @param name of the file, for the message
     * @throws IOException if a line is no call; the message names the file, the line and the repair
     */
    public static List<Call> read(String name, byte[] bytes) throws IOException {
        var calls = new ArrayList<Call>();
        Instant last = Instant.EPOCH;
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.length() > MAX_LINE) {
                throw wrong(name, number, "is longer than 1 MiB");
            }
            Call call = call(name, number, line, last);
            last = call.time();
            calls.add(call);
        }
        return calls;
    }

    private static Call call(String name, int number, String line, Instant last) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException e) {
            throw wrong(name, number, "is not JSON; write one object a line");
        }
        if (!node.isObject()) {
            throw wrong(name, number, "is not an object; write {\"tool\": \"…\"}");
        }
        var keys = new TreeSet<String>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(List.of("tool", "arguments", "time", "grant"));
        if (!keys.isEmpty()) {
            throw wrong(
                    name,
                    number,
                    "has the unknown key '%s'; there are tool, arguments, time, grant".formatted(keys.first()));
        }
        if (!node.path("tool").isTextual() || node.path("tool").asText().isBlank()) {
            throw wrong(name, number, "has no tool; write \"tool\": \"name\"");
        }
        JsonNode arguments = node.path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw wrong(name, number, "has arguments that are no object; write \"arguments\": {…}");
        }
        Instant time = last;
        if (node.has("time")) {
            try {
                time = Instant.parse(node.get("time").asText());
            } catch (DateTimeParseException e) {
                throw wrong(name, number, "has a time that is not like 2026-01-01T00:00:00Z");
            }
            if (time.isBefore(last)) {
                throw wrong(name, number, "is earlier than the line before it; sort the calls by time");
            }
        }
        return new Call(
                node.get("tool").asText(),
                arguments.isObject() ? object(arguments) : Map.of(),
                time,
                node.path("grant").asText("default"));
    }

    /** A call's arguments as an evaluator takes them. */
    @SuppressWarnings("unchecked")
    public static Map<String, ?> object(JsonNode arguments) {
        return (Map<String, ?>) JSON.convertValue(arguments, Map.class);
    }

    private static IOException wrong(String name, int number, String sentence) {
        return new IOException("%s: line %d %s".formatted(name, number, sentence));
    }
}
