package org.placard.model;

import java.util.Locale;

/** Characters that a reader does not see, or that change how others are shown; whoever shows a publisher's text spells them out. */
public final class Invisible {

    private Invisible() {}

    /** Whether it is one; line ends and tabs are, like every control character. */
    public static boolean is(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || selector(c);
        };
    }

    /** Whether a text holds one. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }

    /** The text with each of them spelled as {@code U+200B}; line ends and tabs stay. */
    public static String spelled(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (is(c) && !layout(c)) {
                out.append(spelled(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** {@code U+200B}. */
    public static String spelled(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** A line end or a tab: it has no picture of its own, and every reader sees what it does. */
    public static boolean layout(int c) {
        return c == '\n' || c == '\t' || c == '\r';
    }

    /** Variation selectors; the two that choose between an emoji's faces are harmless and common. */
    private static boolean selector(int c) {
        return c >= 0xFE00 && c < 0xFE0E || c >= 0xE0100 && c <= 0xE01EF;
    }
}
