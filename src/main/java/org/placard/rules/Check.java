package org.placard.rules;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.placard.text.Field;
import org.placard.text.Form;
import org.placard.text.Segment;
import org.placard.text.Tokens;

/** What an atom looks for, in codes. */
sealed interface Check {

    record Word(CodeSet codes) implements Check {}

    record Row(CodeSet[][] phrases) implements Check {}

    record Near(CodeSet one, CodeSet other, int within, boolean ordered) implements Check {}

    record Same(Set<String> texts) implements Check {}

    record Regex(Pattern pattern, CodeSet needs) implements Check {}

    record Facts(CodeSet codes) implements Check {}

    record Pair(CodeSet verbs, CodeSet objects) implements Check {

        private static final int OBJECT_WITHIN = 6;

        boolean seen(Atom atom, Reading reading, List<Sighting> into) {
            Segment head = reading.tool().head();
            boolean named = head != null
                    && !head.label().equals("description")
                    && !head.label().equals("summary")
                    && verbs.has(head.tokens().code(0));
            boolean told = false;
            for (Segment segment : reading.tool().segments()) {
                if (segment.field() == Field.NAME && named && head != null) {
                    if (inName(atom, segment, head, into)) {
                        return true;
                    }
                } else if (segment.field() == Field.DESCRIPTION) {
                    told = told || inClause(atom, reading, segment, into);
                }
            }
            return told;
        }

        private boolean inName(Atom atom, Segment name, Segment head, List<Sighting> into) {
            Tokens tokens = name.tokens();
            boolean same = name.label().equals(head.label());
            for (int i = 0; i < tokens.size(); i++) {
                boolean verb = same && tokens.start(i) == head.tokens().start(0);
                if (!verb && objects.has(tokens.code(i))) {
                    atom.add(head, head.tokens().start(0), head.tokens().end(0), into);
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
