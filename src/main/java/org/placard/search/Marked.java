package org.placard.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and where it matches. The text is the publisher's as it stands: whoever shows it escapes it part by part.
 *
 * @param spans in order, not overlapping
 */
public record Marked(String text, List<Span> spans) {

    /** From {@code start} to before {@code end}, in UTF-16 units. */
    public record Span(int start, int end) {}

    /** A piece of the text that matches as a whole or not at all. */
    public record Part(String text, boolean match) {}

    public Marked {
        spans = List.copyOf(spans);
    }

    public static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    /** The text cut at its spans; joined, the parts are the text. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (Span span : spans) {
            if (span.start() > at) {
                parts.add(new Part(text.substring(at, span.start()), false));
            }
            parts.add(new Part(text.substring(span.start(), span.end()), true));
            at = span.end();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return parts;
    }
}
