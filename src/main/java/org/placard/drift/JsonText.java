package org.placard.drift;

import org.jspecify.annotations.Nullable;

/** Writes one JSON object, member by member; what is null is left out. */
final class JsonText {

    private final StringBuilder out = new StringBuilder("{");

    JsonText text(String name, @Nullable String value) {
        if (value != null) {
            member(name);
            quoted(value);
        }
        return this;
    }

    JsonText flag(String name, @Nullable Boolean value) {
        return json(name, value == null ? null : value.toString());
    }

    /** A value that is JSON already. */
    JsonText json(String name, @Nullable String value) {
        if (value != null) {
            member(name);
            out.append(value);
        }
        return this;
    }

    JsonText texts(String name, Iterable<String> values) {
        var array = new StringBuilder("[");
        for (String value : values) {
            array.append(array.length() == 1 ? "" : ",");
            quoted(array, value);
        }
        return json(name, array.append(']').toString());
    }

    private void member(String name) {
        out.append(out.length() == 1 ? "" : ",");
        quoted(name);
        out.append(':');
    }

    private void quoted(String value) {
        quoted(out, value);
    }

    private static void quoted(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !paired(value, i)) {
                out.append("\\u%04x".formatted(c < ' ' ? (int) c : 0xFFFD));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean paired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    String finished() {
        return out + "}";
    }
}
