package org.placard.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;

/**
 * Reads a document into a tree and loses nothing that someone else's parser might see: of a repeated key the last value
 * counts and earlier ones stay as {@code key~1}, levels too deep become one text, numbers that no double can hold become
 * text. Every text is {@linkplain Texts#clean cleaned}.
 */
final class JsonTree {

    /** Levels of a document. A schema of 32 levels stands at most about a dozen levels deep in any known format. */
    private static final int MAX_DEPTH = 100;

    /** Digits beyond which a number is kept as text. */
    private static final int MAX_NUMBER = 40;

    private static final int MAX_NOTES = 20;

    /** Takes what was odd, with the JSON pointer of its place. */
    @FunctionalInterface
    interface Oddities {
        void odd(Kind kind, String pointer, String sentence);
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Oddities oddities;
    private int notes;

    private JsonTree(JsonParser parser, Oddities oddities) {
        this.parser = parser;
        this.oddities = oddities;
    }

    /**
     * The parser's next value, and nothing after it.
     *
     * @return null where there is no value at all
     * @throws IOException if it is not well-formed or something other than blanks follows
     */
    static @Nullable JsonNode read(JsonParser parser, Oddities oddities) throws IOException {
        var tree = new JsonTree(parser, oddities);
        if (parser.nextToken() == null) {
            return null;
        }
        JsonNode root = tree.value(0);
        if (parser.nextToken() != null) {
            throw new MoreThanOneException("a second document or value begins at line "
                    + parser.currentTokenLocation().getLineNr());
        }
        return root;
    }

    /** Well-formed, but more than one value. */
    static final class MoreThanOneException extends IOException {
        private static final long serialVersionUID = 1;

        MoreThanOneException(String message) {
            super(message);
        }
    }

    private JsonNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> depth >= MAX_DEPTH ? flattened() : object(depth);
            case START_ARRAY -> depth >= MAX_DEPTH ? flattened() : array(depth);
            case VALUE_STRING -> text();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT -> NODES.nullNode();
            case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                throw new IOException("a value is missing at line "
                        + parser.currentTokenLocation().getLineNr());
        };
    }

    private ObjectNode object(int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (true) {
            String name = parser.nextFieldName();
            if (name == null) {
                return object;
            }
            String key = Texts.clean(name);
            parser.nextToken();
            JsonNode value = value(depth + 1);
            JsonNode earlier = object.replace(key, value);
            if (earlier != null) {
                int n = 1;
                while (object.has(key + "~" + n)) {
                    n++;
                }
                object.set(key + "~" + n, earlier);
                note(Kind.ODD_FIELD, "the key '" + Texts.shown(key) + "' stands more than once; the last value counts");
                if (n >= 100) {
                    throw new IOException("the key '" + Texts.shown(key) + "' stands more than 100 times");
                }
            }
        }
    }

    private ArrayNode array(int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonNode text() throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            note(Kind.ODD_FIELD, "YAML aliases are not followed; write the value out");
        }
        return NODES.textNode(Texts.clean(parser.getText()));
    }

    private JsonNode number(JsonToken token) throws IOException {
        int length = parser.getTextLength();
        if (length <= 18 && token == JsonToken.VALUE_NUMBER_INT) {
            long value = parser.getLongValue();
            return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
        }
        if (length <= MAX_NUMBER) {
            String text = parser.getText();
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return token == JsonToken.VALUE_NUMBER_INT
                            ? NODES.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text))
                            : NODES.numberNode(value);
                }
            } catch (NumberFormatException e) {
                return NODES.textNode(Texts.clean(text));
            }
        }
        String text = parser.getText();
        note(Kind.ODD_FIELD, "the number " + Texts.shown(text) + " is too large for a number and is kept as text");
        return NODES.textNode(text);
    }

    /** Everything inside the current object or array as one text, without recursion. */
    private JsonNode flattened() throws IOException {
        note(Kind.TOO_DEEP, "more than " + MAX_DEPTH + " levels; what is deeper is kept as text");
        var texts = new StringBuilder();
        int open = 1;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("ends too early");
            }
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                texts.append(parser.getText()).append('\n');
            }
        }
        return NODES.textNode(Texts.clean(texts.toString()));
    }

    private void note(Kind kind, String sentence) {
        if (notes++ < MAX_NOTES) {
            oddities.odd(
                    kind, Texts.shown(parser.getParsingContext().pathAsPointer().toString()), sentence);
        }
    }
}
