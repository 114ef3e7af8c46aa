package org.placard.mcp;

import org.jspecify.annotations.Nullable;
import org.placard.model.Invisible;

/**
 * A text that a publisher wrote, on its way to a model. It may be meant to steer whoever reads it, so it is set apart,
 * cut, and without a character that a person would not see.
 *
 * @param untrusted always true: a reader of the JSON needs no documentation to know
 * @param text with invisible characters spelled as {@code U+200B}
 * @param cut whether there was more
 */
public record PublisherText(boolean untrusted, String text, boolean cut) {

    private static final int MOST = 600;

    /** The text set apart; null where there is none. */
    static @Nullable PublisherText of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int end = Math.min(text.length(), MOST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new PublisherText(true, Invisible.spelled(text.substring(0, end)), end < text.length());
    }

    /** A name on one line, cut like a text. */
    static String name(String name) {
        PublisherText text = of(name);
        return text == null ? "" : text.text().replaceAll("\\s+", " ") + (text.cut() ? "…" : "");
    }

    /** Every line behind a bar, so that nothing in the text can end the quotation. */
    String quoted() {
        return text.lines().map(line -> "│ " + line).collect(java.util.stream.Collectors.joining("\n"))
                + (cut ? "\n│ … (cut)" : "");
    }
}
