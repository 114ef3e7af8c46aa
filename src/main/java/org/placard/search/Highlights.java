package org.placard.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks in a text the words that were asked for. */
final class Highlights {

    static final Highlights NONE = new Highlights(Set.of());

    private static final int WINDOW = 200;

    private final Set<String> terms;

    Highlights(Set<String> terms) {
        this.terms = Set.copyOf(terms);
    }

    static Highlights of(List<Concept> concepts) {
        var terms = new HashSet<String>();
        for (Concept concept :
                concepts.stream().flatMap(c -> c.andParts().stream()).toList()) {
            for (Option option : concept.options()) {
                if (!option.capability()) {
                    option.terms().forEach(t -> {
                        terms.add(t);
                        terms.add(Stem.of(t));
                    });
                }
            }
        }
        return new Highlights(terms);
    }

    Marked name(String name) {
        return mark(name, Words.ofName(name));
    }

    Marked text(String text) {
        return mark(text, Words.of(text));
    }

    /** The line where it matches or nothing else does; else the part of the whole text that matches first. */
    Marked summary(String line, String text) {
        if (terms.isEmpty()) {
            return Marked.plain(line);
        }
        Marked marked = text(line);
        if (!marked.spans().isEmpty() || text.length() <= line.length()) {
            return marked;
        }
        Marked whole = text(text);
        if (whole.spans().isEmpty()) {
            return marked;
        }
        int match = whole.spans().getFirst().start();
        int from = Math.max(0, match - WINDOW / 4);
        int space = text.indexOf(' ', from);
        from = from == 0 ? 0 : space >= 0 && space < match ? space + 1 : from;
        String part = (from == 0 ? "" : "… ") + Line.cut(text.substring(from), WINDOW);
        return text(part);
    }

    private Marked mark(String text, List<Word> words) {
        var spans = new ArrayList<Marked.Span>();
        for (Word word : words) {
            if (!terms.contains(word.text()) && !terms.contains(Stem.of(word.text()))) {
                continue;
            }
            while (!spans.isEmpty() && spans.getLast().start() >= word.start()) {
                spans.removeLast();
            }
            if (spans.isEmpty() || spans.getLast().end() <= word.start()) {
                spans.add(new Marked.Span(word.start(), word.end()));
            } else {
                spans.add(new Marked.Span(spans.removeLast().start(), word.end()));
            }
        }
        return new Marked(text, spans);
    }
}
