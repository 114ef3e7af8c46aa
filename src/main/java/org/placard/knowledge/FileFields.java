package org.placard.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of one of our own files: a missing, wrong or unknown field is an error that names the repair. */
record FileFields(String file, String place, JsonNode object) {

    FileFields {
        if (!object.isObject()) {
            throw error(file, place, "is not a map of fields; write 'field: value' lines");
        }
    }

    static IllegalArgumentException error(String file, String place, String sentence) {
        return new IllegalArgumentException(file + ": " + (place.isEmpty() ? "the file" : place) + " " + sentence);
    }

    IllegalArgumentException error(String field, String sentence) {
        return error(file, at(field), sentence);
    }

    private String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    /** Refuses every field that is not among those known. */
    FileFields only(String... known) {
        for (var member : object.properties()) {
            if (!Set.of(known).contains(member.getKey())) {
                throw error(
                        member.getKey(),
                        "is no field here; remove it, or use one of "
                                + String.join(", ", new TreeSet<>(Set.of(known))));
            }
        }
        return this;
    }

    String text(String field) {
        String text = optionalText(field);
        if (text == null) {
            throw error(field, "is missing; add it");
        }
        return text;
    }

    @Nullable
    String optionalText(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw error(field, "is no text; write one, in quotes where it holds a colon or looks like a number");
        }
        return value.textValue().strip();
    }

    List<FileFields> list(String field) {
        var items = new ArrayList<FileFields>();
        int i = 0;
        for (JsonNode item : array(field)) {
            items.add(new FileFields(file, at(field) + "[" + i++ + "]", item));
        }
        return items;
    }

    /** A list of plain values as text; empty where the field is left out. */
    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (JsonNode item : array(field)) {
            if (item.isContainerNode() || item.isNull() || item.asText().isBlank()) {
                throw error(field, "holds something that is no plain value");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    private Iterable<JsonNode> array(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty()) {
            throw error(field, "is no list with something in it; write one or leave the field out");
        }
        return value;
    }

    /** A value of a closed vocabulary. */
    <E> E spelled(String field, String id, Function<String, E> of) {
        try {
            return of.apply(id);
        } catch (IllegalArgumentException e) {
            throw error(field, "is not usable: " + e.getMessage());
        }
    }

    /** Refuses the file unless it is named so. */
    void fileIsNamed(String field, String expected) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        if (!last.equals(expected)) {
            throw error(field, "belongs into a file named " + expected + "; rename the file");
        }
    }
}
