package org.placard.rules;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.text.Field;
import org.placard.text.Form;
import org.placard.text.Segment;
import org.placard.text.Tokens;

/** What an atom looks for, in codes. */
sealed interface Check {

    record Word(CodeSet codes) implements Check {}

    /**
     * @param first every word with which one of the phrases starts, to pass over the others at once
     */
    record Row(CodeSet first, CodeSet[][] phrases) implements Check {}

    record Near(CodeSet one, CodeSet other, int within, boolean ordered) implements Check {}

    record Same(Set<String> texts) implements Check {}

    record Regex(Pattern pattern, CodeSet needs, CodeSet characters, boolean gated) implements Check {}

    record Facts(CodeSet codes) implements Check {}

    record Pair(CodeSet verbs, CodeSet objects) implements Check {

        private static final int OBJECT_WITHIN = 6;

        boolean seen(Atom atom, Reading reading, List<Sighting> into) {
            Segment head = reading.tool().head();
            if (head == null) {
                return false;
            }
            Segment verb = verb(reading, head);
            boolean told = false;
            for (Segment segment : reading.tool().segments()) {
                if (segment.field() == Field.NAME && verb != null) {
                    if (inName(atom, segment, verb, into)) {
                        return true;
                    }
                } else if (segment.field() == Field.DESCRIPTION) {
                    told = told || inClause(atom, reading, segment, into);
                }
            }
            return told;
        }

        /** The verb of the name: its head, or a first word that only carries it, as in "make_call". */
        private @Nullable Segment verb(Reading reading, Segment head) {
            boolean named = !head.label().equals("description") && !head.label().equals("summary");
            if (named && verbs.has(head.tokens().code(0))) {
                return head;
            }
            Segment first = reading.tool().first();
            return first != null && verbs.has(first.tokens().code(0)) ? first : null;
        }

        private boolean inName(Atom atom, Segment name, Segment verb, List<Sighting> into) {
            Tokens tokens = name.tokens();
            boolean same = name.label().equals(verb.label());
            for (int i = 0; i < tokens.size(); i++) {
                boolean itself = same && tokens.start(i) == verb.tokens().start(0);
                if (!itself && objects.has(tokens.code(i))) {
                    atom.add(verb, verb.tokens().start(0), verb.tokens().end(0), into);
                    atom.add(name, tokens.start(i), tokens.end(i), into);
                    return true;
                }
            }
            return false;
        }

        /** An object stands before the next preposition: what is deleted "from a cache" is not the cache. */
        private static int reach(Reading reading, Tokens tokens, int verb) {
            int to = Math.min(tokens.size(), verb + OBJECT_WITHIN + 1);
            for (int i = verb + 2; i < to; i++) {
                if (reading.preposition(tokens.code(i))) {
                    return i;
                }
            }
            return to;
        }

        private boolean inClause(Atom atom, Reading reading, Segment prose, List<Sighting> into) {
            Tokens tokens = prose.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if ((tokens.marks(i) & Tokens.LEAD) == 0 || !verbs.has(tokens.code(i))) {
                    continue;
                }
                int to = reach(reading, tokens, i);
                for (int j = Math.max(0, i - 2); j < to; j++) {
                    boolean first = (tokens.marks(j) & Tokens.FIRST) != 0;
                    boolean does = (tokens.marks(j) & Tokens.DOES) != 0;
                    if (j != i
                            && first
                            && does
                            && objects.has(tokens.code(j))
                            && Form.form(tokens.code(j)) != Form.PAST) {
                        atom.add(prose, tokens.start(i), tokens.end(i), into);
                        atom.add(prose, tokens.start(j), tokens.end(j), into);
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
