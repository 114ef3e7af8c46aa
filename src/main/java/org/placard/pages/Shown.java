package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Invisible;
import org.placard.search.Marked;

/**
 * Publishers' text as pages show it: characters that a reader would not see, or that turn a line around, are spelled as
 * {@code U+200B}; everything is in pieces, so that templates escape what was written and mark what was found.
 */
final class Shown {

    /** A stretch to mark; where two overlap, one that speaks for the verdict wins. */
    record Span(int start, int end, Piece.Kind kind) {}

    private Shown() {}

    /** The text with invisible characters spelled out, for places that take no markup. */
    static String text(@Nullable String text) {
        return text == null ? "" : Invisible.spelled(text);
    }

    /** The text on one line, for titles and table cells, at most so many characters long. */
    static String line(@Nullable String text, int most) {
        String flat = text(text).replaceAll("\\s+", " ").strip();
        return flat.length() <= most ? flat : cut(flat, most - 1) + "…";
    }

    private static String cut(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1))
                ? text.substring(0, end - 1)
                : text.substring(0, end).stripTrailing();
    }

    static List<Piece> plain(@Nullable String text) {
        return text == null ? List.of() : pieces(text, List.of());
    }

    static List<Piece> of(Marked marked) {
        return pieces(
                marked.text(),
                marked.spans().stream()
                        .map(span -> new Span(span.start(), span.end(), Piece.Kind.FOR))
                        .toList());
    }

    /** The text cut where its kind changes. Spans outside the text are clipped. */
    static List<Piece> pieces(String text, List<Span> spans) {
        var kinds = new Piece.Kind[text.length()];
        for (Span span : spans) {
            for (int i = Math.min(span.start(), text.length()); i < Math.min(span.end(), text.length()); i++) {
                kinds[i] = kinds[i] == Piece.Kind.FOR ? Piece.Kind.FOR : span.kind();
            }
        }
        var out = new ArrayList<Piece>();
        var run = new StringBuilder();
        Piece.Kind at = Piece.Kind.PLAIN;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Piece.Kind kind = invisible(c) ? Piece.Kind.ESCAPE : kinds[i] == null ? Piece.Kind.PLAIN : kinds[i];
            if (kind != at || kind == Piece.Kind.ESCAPE) {
                flush(run, at, out);
                at = kind;
            }
            run.append(kind == Piece.Kind.ESCAPE ? Invisible.spelled(c) : Character.toString(c));
            i += Character.charCount(c);
        }
        flush(run, at, out);
        return out;
    }

    private static void flush(StringBuilder run, Piece.Kind kind, List<Piece> out) {
        if (!run.isEmpty()) {
            out.add(new Piece(run.toString(), kind));
            run.setLength(0);
        }
    }

    /** Whether a reader would not see the character, or it changes how others are shown. */
    static boolean invisible(int c) {
        return Invisible.is(c) && !Invisible.layout(c);
    }
}
