package org.placard.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;

/** One line of tools JSONL, as a tree or only far enough to know whose it is. */
final class LineTree {

    private LineTree() {}

    /** A line that is no JSON object, with what is wrong. */
    static final class BadLineException extends Exception {
        private static final long serialVersionUID = 1;
        private final Kind kind;

        BadLineException(Kind kind, String message) {
            super(message);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /**
     * The line's object.
     *
     * @throws BadLineException if it is none
     */
    static JsonNode read(byte[] line, JsonTree.Oddities oddities) throws BadLineException {
        String text = replaced(line);
        try (JsonParser parser = text == null ? Jackson.JSON.createParser(line) : Jackson.JSON.createParser(text)) {
            if (text != null) {
                oddities.odd(Kind.BAD_ENCODING, "", "not valid UTF-8; what could not be read is shown as \uFFFD");
            }
            JsonNode node = JsonTree.read(parser, oddities);
            if (node == null || !node.isObject()) {
                throw new BadLineException(Kind.MALFORMED, "the line is no JSON object");
            }
            return node;
        } catch (IOException | IllegalStateException e) {
            throw bad(e);
        }
    }

    /** Who the line's tool belongs to, and whether the whole line is well-formed. */
    record Owner(@Nullable String server, boolean named) {}

    /**
     * Walks the whole line without building anything.
     *
     * @throws BadLineException if it is no JSON object
     */
    static Owner owner(byte[] buffer, int start, int length) throws BadLineException {
        String text = valid(buffer, start, length) ? null : new String(buffer, start, length, StandardCharsets.UTF_8);
        try (JsonParser parser =
                text == null ? Jackson.JSON.createParser(buffer, start, length) : Jackson.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLineException(Kind.MALFORMED, "the line is no JSON object");
            }
            String server = null;
            String serverId = null;
            boolean named = false;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    switch (name) {
                        case "server" -> server = usable(parser.getText());
                        case "serverId" -> serverId = usable(parser.getText());
                        case "name" -> named = true;
                        default -> parser.finishToken();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new BadLineException(Kind.MALFORMED, "more than one value stands on the line");
            }
            return new Owner(serverId != null ? serverId : server, named);
        } catch (IOException | IllegalStateException e) {
            throw bad(e);
        }
    }

    /** The server of a line's tree, by the same choice as {@link #owner}. */
    static @Nullable String server(JsonNode line) {
        JsonNode id = line.path("serverId");
        String serverId = id.isTextual() ? usable(id.textValue()) : null;
        JsonNode server = line.path("server");
        return serverId != null ? serverId : server.isTextual() ? usable(server.textValue()) : null;
    }

    private static @Nullable String usable(String text) {
        String plain = Texts.clean(text).strip();
        return plain.isEmpty() ? null : plain;
    }

    private static BadLineException bad(Exception e) {
        if (e instanceof StreamConstraintsException) {
            return new BadLineException(Kind.TOO_DEEP, "too deep or too long to read: " + DocumentParser.sentence(e));
        }
        String message = e instanceof JacksonException jackson ? jackson.getOriginalMessage() : e.getMessage();
        return new BadLineException(Kind.MALFORMED, "not well-formed: " + Texts.shown(String.valueOf(message)));
    }

    private static @Nullable String replaced(byte[] line) {
        return valid(line, 0, line.length) ? null : new String(line, StandardCharsets.UTF_8);
    }

    private static boolean valid(byte[] bytes, int start, int length) {
        int or = 0;
        for (int i = start; i < start + length; i++) {
            or |= bytes[i];
        }
        if (or >= 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
