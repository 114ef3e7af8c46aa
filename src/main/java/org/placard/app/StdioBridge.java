package org.placard.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages between a client on standard input and output and {@code /mcp} of a server on this machine: one line
 * is one message (MCP specification, transports). The catalogue has one process for its database; so the bridge works
 * beside a server that owns it.
 */
final class StdioBridge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "Mcp-Session-Id";
    private static final String PROTOCOL = "MCP-Protocol-Version";
    private static final int PARSE_ERROR = -32700;
    private static final int INTERNAL_ERROR = -32603;

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable String session;
    private @Nullable String protocol;

    /** @param address of the server, such as {@code http://127.0.0.1:8080} */
    StdioBridge(String address) {
        endpoint = URI.create(address + "/mcp");
    }

    /** Answers each line until there is none. */
    void run(InputStream in, OutputStream out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                answer(line, out);
            }
        }
    }

    private void answer(String line, OutputStream out) throws IOException {
        JsonNode asked;
        try {
            asked = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            write(error(JsonNodeFactory.instance.nullNode(), PARSE_ERROR, "The line is not a JSON message."), out);
            return;
        }
        JsonNode id = asked.path("id");
        try {
            for (JsonNode message : send(line)) {
                if (message.path("result").has("protocolVersion")) {
                    protocol = message.path("result").path("protocolVersion").asText();
                }
                write(message, out);
            }
        } catch (IOException e) {
            // A notification has no id, and nobody waits for its answer.
            if (!id.isMissingNode()) {
                write(error(id, INTERNAL_ERROR, "The catalogue did not answer: " + e.getMessage()), out);
            }
        }
    }

    private List<JsonNode> send(String line) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(line));
        if (session != null) {
            request.header(SESSION, session);
        }
        if (protocol != null) {
            request.header(PROTOCOL, protocol);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().firstValue(SESSION).ifPresent(given -> session = given);
            String type = response.headers().firstValue("Content-Type").orElse("");
            String body = response.body();
            if (body.isBlank()) {
                return refused(response.statusCode());
            }
            return type.startsWith("text/event-stream") ? events(body) : List.of(JSON.readTree(body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<JsonNode> refused(int status) throws IOException {
        if (status >= 400) {
            throw new IOException("status " + status);
        }
        return List.of();
    }

    /** The messages of an event stream that has ended: an event's data may stand in several lines. */
    private static List<JsonNode> events(String body) throws IOException {
        var messages = new java.util.ArrayList<JsonNode>();
        for (String event : body.split("\\R\\R")) {
            String data = event.lines()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()))
                    .flatMap(text -> Stream.of(text.strip()))
                    .collect(java.util.stream.Collectors.joining("\n"));
            if (!data.isBlank()) {
                messages.add(JSON.readTree(data));
            }
        }
        return messages;
    }

    private static ObjectNode error(JsonNode id, int code, String message) {
        ObjectNode error = JSON.createObjectNode().put("jsonrpc", "2.0");
        error.set("id", id);
        error.putObject("error").put("code", code).put("message", message);
        return error;
    }

    private static void write(JsonNode message, OutputStream out) throws IOException {
        out.write((JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
