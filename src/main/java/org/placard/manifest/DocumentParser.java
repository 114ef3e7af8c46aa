package org.placard.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.placard.model.ReadingProblem.Kind;

/** Bytes become a tree: JSON, JSON with comments, YAML, or TOML by its name; in UTF-8, or UTF-16 with its mark. */
final class DocumentParser {

    private DocumentParser() {}

    /**
     * @return the document, or null where the bytes hold none; the reason is then in the reading's problems
     */
    static @Nullable Document parse(byte[] bytes, Reading reading) {
        String text = decode(bytes, reading);
        if (text == null) {
            return null;
        }
        int start = firstContent(text);
        if (start < 0) {
            reading.lost(Kind.UNREADABLE, "the file is empty");
            return null;
        }
        if (reading.name().toLowerCase(Locale.ROOT).endsWith(".toml")) {
            return toml(text, reading);
        }
        char first = text.charAt(start);
        boolean json = first == '{' || first == '[' || text.startsWith("//", start) || text.startsWith("/*", start);
        return json ? json(text, reading) : yaml(text, reading);
    }

    private static int firstContent(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Document json(String text, Reading reading) {
        try {
            return document(tree(Jackson.JSON, text, reading), reading);
        } catch (JacksonException strict) {
            return strict instanceof StreamConstraintsException
                    ? failed(strict, reading)
                    : jsonc(text, strict, reading);
        } catch (IOException | IllegalStateException e) {
            return failed(e, reading);
        }
    }

    private static @Nullable Document jsonc(String text, JacksonException strict, Reading reading) {
        try {
            Document document = document(tree(Jackson.JSONC, text, reading), reading);
            reading.odd(Kind.ODD_FIELD, at(strict), "not strict JSON: it holds comments or trailing commas");
            return document;
        } catch (IOException | IllegalStateException e) {
            return failed(strict, reading);
        }
    }

    private static @Nullable Document toml(String text, Reading reading) {
        try {
            return document(tree(Jackson.TOML, text, reading), reading);
        } catch (IOException | IllegalStateException e) {
            return failed(e, reading);
        }
    }

    private static @Nullable Document yaml(String text, Reading reading) {
        if (text.indexOf('\0') >= 0) {
            reading.lost(Kind.UNREADABLE, "holds NUL bytes: a binary file, not a manifest");
            return null;
        }
        try {
            JsonNode root = tree(Jackson.YAML, text, reading);
            if (root != null && root.isContainerNode()) {
                return new Document(reading.name(), root);
            }
            reading.lost(Kind.UNKNOWN_FORMAT, "neither JSON nor YAML with fields in it");
        } catch (JsonTree.MoreThanOneException e) {
            reading.lost(Kind.UNKNOWN_FORMAT, "neither one JSON nor one YAML document: " + e.getMessage());
        } catch (IOException | IllegalStateException e) {
            if (text.contains("{{")) {
                reading.lost(Kind.MALFORMED, "a template: fill in the {{ }} before it is read");
                return null;
            }
            String name = reading.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
                return failed(e, reading);
            }
            reading.lost(Kind.UNKNOWN_FORMAT, "neither JSON nor YAML");
        }
        return null;
    }

    /** Oddities of a failed attempt are not told: they are kept until the tree is whole. */
    private static @Nullable JsonNode tree(JsonFactory factory, String text, Reading reading) throws IOException {
        record Note(Kind kind, String place, String sentence) {}
        List<Note> notes = new ArrayList<>();
        try (JsonParser parser = factory.createParser(text)) {
            JsonNode root =
                    JsonTree.read(parser, (kind, place, sentence) -> notes.add(new Note(kind, place, sentence)));
            notes.forEach(note -> reading.odd(note.kind(), note.place(), note.sentence()));
            return root;
        }
    }

    private static @Nullable Document document(@Nullable JsonNode root, Reading reading) {
        if (root == null) {
            reading.lost(Kind.UNREADABLE, "the file is empty");
            return null;
        }
        return new Document(reading.name(), root);
    }

    private static @Nullable Document failed(Exception e, Reading reading) {
        if (e instanceof StreamConstraintsException) {
            reading.lost(Kind.TOO_DEEP, "too deep or too long to read: " + sentence(e));
        } else {
            reading.lost(Kind.MALFORMED, "not well-formed: " + sentence(e));
        }
        return null;
    }

    /** What a parser complains of, on one line, with line and column, and without long quotes: they may be secrets. */
    static String sentence(Exception e) {
        String place = e instanceof JacksonException jackson ? at(jackson) : "";
        return complaint(e) + (place.isEmpty() ? "" : " (" + place + ")");
    }

    /** The same without the place. */
    static String complaint(Exception e) {
        String message = e instanceof JacksonException jackson ? jackson.getOriginalMessage() : e.getMessage();
        String line = message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return Texts.shown(line.replaceAll("'[^']{13,}'?", "'…'").replaceAll(",? got this instead.*| \\(code 0$", ""));
    }

    private static String at(JacksonException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static @Nullable String decode(byte[] bytes, Reading reading) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            skip = 3;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(content.duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            String text = charset.decode(content).toString();
            if (text.indexOf('\0') >= 0) {
                reading.lost(Kind.UNREADABLE, "neither text nor an archive that is read here");
                return null;
            }
            reading.odd(Kind.BAD_ENCODING, "", "not valid UTF-8; what could not be read is shown as \uFFFD");
            return text;
        }
    }
}
