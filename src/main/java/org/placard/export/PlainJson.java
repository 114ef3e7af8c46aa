package org.placard.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.model.Invisible;

/**
 * JSON that is the same to the byte for the same content: two spaces, one newline at the end, characters that cannot be
 * seen escaped. Takes maps, lists, texts, numbers and booleans.
 */
final class PlainJson {

    private final StringBuilder out = new StringBuilder();

    private PlainJson() {}

    /** With every object's keys sorted. */
    static String sorted(Object value) {
        return written(sortedCopy(value));
    }

    /** With every object's keys in the map's order, for formats where the order means something. */
    static String written(Object value) {
        var json = new PlainJson();
        json.write(value, "");
        return json.out.append('\n').toString();
    }

    /** A text as a JSON string, quotes included. */
    static String quoted(String text) {
        var json = new PlainJson();
        json.string(text);
        return json.out.toString();
    }

    /** A value on one line without spaces; keys sorted. */
    static String line(Object value) {
        var json = new PlainJson();
        json.flat(sortedCopy(value));
        return json.out.toString();
    }

    private static Object sortedCopy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, item) -> sorted.put((String) key, sortedCopy(item)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(PlainJson::sortedCopy).toList()
                : value;
    }

    private void write(Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            var entries = new ArrayList<>(map.entrySet()).iterator();
            out.append("{\n");
            while (entries.hasNext()) {
                var entry = entries.next();
                out.append(indent).append("  ");
                string((String) entry.getKey());
                out.append(": ");
                write(entry.getValue(), indent + "  ");
                end(entries);
            }
            out.append(indent).append('}');
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            var items = list.iterator();
            out.append("[\n");
            while (items.hasNext()) {
                out.append(indent).append("  ");
                write(items.next(), indent + "  ");
                end(items);
            }
            out.append(indent).append(']');
        } else {
            flat(value);
        }
    }

    private void end(Iterator<?> rest) {
        out.append(rest.hasNext() ? ",\n" : "\n");
    }

    private void flat(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String separator = "{";
                for (var entry : map.entrySet()) {
                    out.append(separator);
                    string((String) entry.getKey());
                    out.append(':');
                    flat(entry.getValue());
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String separator = "[";
                for (Object item : list) {
                    out.append(separator);
                    flat(item);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case String text -> string(text);
            case BigDecimal number -> out.append(number.toPlainString());
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> throw new IllegalArgumentException("no JSON is made of a " + value.getClass());
        }
    }

    private void string(String text) {
        out.append('"');
        new String(JsonStringEncoder.getInstance().quoteAsString(text))
                .codePoints()
                .forEach(c -> {
                    if (!Invisible.is(c)) {
                        out.appendCodePoint(c);
                    } else if (Character.isBmpCodePoint(c)) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append("\\u%04x\\u%04x"
                                .formatted((int) Character.highSurrogate(c), (int) Character.lowSurrogate(c)));
                    }
                });
        out.append('"');
    }
}
