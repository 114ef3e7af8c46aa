package org.placard.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.model.Coverage.Part;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Tool;

/** What is known of a tool besides its text. */
final class Facts {

    private static final int TOOLS_AT_LEAST = 3;
    private static final int ONE_TOOL_IN = 5;

    private final Lexicon lexicon;
    private final Map<String, Fact> known = new HashMap<>();

    Facts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private Fact fact(String field, String value) {
        return known.computeIfAbsent(Fact.word(field, value), word -> new Fact(lexicon.code(word), field, value));
    }

    Fact[] of(Tool tool, ServerText server, Collection<Part> parts, @Nullable Segment head) {
        List<Fact> out = new ArrayList<>(server.facts());
        Hints hints = tool.hints();
        // One SDK writes this very answer for every tool whose author said nothing.
        boolean preset = Boolean.FALSE.equals(hints.readOnly())
                && Boolean.TRUE.equals(hints.destructive())
                && Boolean.FALSE.equals(hints.idempotent())
                && Boolean.TRUE.equals(hints.openWorld());
        Hints said = preset ? Hints.NONE : hints;
        out.add(fact("hint.readOnly", of(said.readOnly())));
        out.add(fact("hint.destructive", of(said.destructive())));
        out.add(fact("hint.idempotent", of(said.idempotent())));
        out.add(fact("hint.openWorld", of(said.openWorld())));
        out.add(fact("coverage", preset ? "hints-preset" : hints.any() ? "hints" : "no-hints"));
        if (tool.description().state() == Description.State.EMPTY) {
            out.add(fact("coverage", "description-empty"));
        }
        for (Part part : parts) {
            out.add(fact("coverage", part.id()));
        }
        out.add(fact("coverage", head == null ? "no-verb" : "verb"));
        return out.toArray(new Fact[0]);
    }

    Fact[] ofAction(ServerText server, @Nullable Segment head) {
        List<Fact> out = new ArrayList<>(server.facts());
        out.add(fact("coverage", head == null ? "no-verb" : "verb"));
        return out.toArray(new Fact[0]);
    }

    private static String of(@Nullable Boolean hint) {
        return hint == null ? "absent" : hint.toString();
    }

    /** The domains of a server: what its name and description say, and what its tools' names speak of. */
    List<Fact> domains(List<Segment> segments, List<Segment> siblings) {
        List<Fact> out = new ArrayList<>();
        for (Domain domain : lexicon.domains()) {
            if (said(domain, segments) || named(domain, siblings)) {
                out.add(fact("server.domain", domain.id()));
            }
        }
        return out;
    }

    private static boolean said(Domain domain, List<Segment> segments) {
        for (Segment segment : segments) {
            Tokens tokens = segment.tokens();
            boolean name = segment.field() == Field.SERVER;
            for (int i = 0; i < tokens.size(); i++) {
                if (name && domain.words().get(tokens.code(i)) || phrase(domain, tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean phrase(Domain domain, Tokens tokens, int at) {
        for (int[] phrase : domain.phrases()) {
            int i = 0;
            while (i < phrase.length
                    && at + i < tokens.size()
                    && Form.word(tokens.code(at + i)) == Form.word(phrase[i])
                    && Form.word(phrase[i]) != 0) {
                i++;
            }
            if (i == phrase.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Domain domain, List<Segment> siblings) {
        int hits = 0;
        for (Segment sibling : siblings) {
            for (int i = 0; i < sibling.tokens().size(); i++) {
                if (domain.tools().get(sibling.tokens().code(i))) {
                    hits++;
                    break;
                }
            }
        }
        return hits >= TOOLS_AT_LEAST && hits * ONE_TOOL_IN >= siblings.size();
    }
}
