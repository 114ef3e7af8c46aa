package org.placard.live;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON-RPC 2.0 as text. */
final class Messages {

    static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(500).build())
                    .build())
            .build();

    private Messages() {}

    static byte[] request(long id, String method, ObjectNode params) {
        ObjectNode message =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id).put("method", method);
        message.set("params", params);
        return bytes(message);
    }

    static byte[] notification(String method) {
        return bytes(JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method));
    }

    /** An answer to what a server asks of a client that offers nothing. */
    static byte[] refusal(JsonNode id, String method) {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0");
        message.set("id", id);
        if (method.equals("ping")) {
            message.putObject("result");
        } else {
            message.putObject("error").put("code", -32601).put("message", "Method not found");
        }
        return bytes(message);
    }

    private static byte[] bytes(JsonNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Null where the text is no JSON object. */
    static @Nullable JsonNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Whether a message answers the request of this number. */
    static boolean answers(JsonNode message, long id) {
        JsonNode its = message.path("id");
        return (message.has("result") || message.has("error"))
                && (its.isNumber() && its.longValue() == id || its.asText().equals(String.valueOf(id)));
    }

    /** What an answer says. */
    static JsonNode result(JsonNode answer, String method) throws LiveException {
        JsonNode error = answer.path("error");
        if (error.isObject()) {
            String message = error.path("message").asText("no reason");
            throw new LiveException(
                    LiveException.Kind.ERROR,
                    "answered %s with error %s: %s"
                            .formatted(method, error.path("code").asText("?"), cut(message)));
        }
        return answer.path("result");
    }

    static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
