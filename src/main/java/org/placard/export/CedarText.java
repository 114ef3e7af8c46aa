package org.placard.export;

import org.placard.model.Invisible;

/** Texts in Cedar. */
final class CedarText {

    private CedarText() {}

    /** A string literal, quotes included. */
    static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (Invisible.is(c)) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
