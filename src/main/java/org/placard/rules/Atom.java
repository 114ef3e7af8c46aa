package org.placard.rules;

import java.util.List;
import org.placard.model.Evidence;
import org.placard.text.Fact;
import org.placard.text.Field;
import org.placard.text.Segment;
import org.placard.text.Tokens;

/**
 * One question, compiled. The pass over a tool's words notes which atoms were hit; most are then answered, the others look
 * again at the fields where their words stand.
 */
final class Atom {

    private static final int SHOWN_AT_MOST = 4;

    final int number;
    final String field;
    final int mask;
    final int scope;
    final int traits;
    final int marks;
    final Check check;
    private final int barred;

    Atom(int number, String field, int mask, int scope, int traits, int marks, Check check) {
        this.number = number;
        this.field = field;
        this.mask = mask;
        this.scope = scope;
        this.traits = traits;
        this.marks = marks;
        this.check = check;
        // What is only quoted anywhere is no order to the model.
        this.barred = mask == Field.ANYWHERE ? Tokens.QUOTED : 0;
    }

    /** Whether a word with these marks, in a segment of this field and these traits, is one that is asked for. */
    boolean accepts(int fieldBit, int tokenMarks, int segmentTraits) {
        return (mask & fieldBit) != 0
                && (scope & tokenMarks) != 0
                && (marks & ~tokenMarks) == 0
                && (barred & tokenMarks) == 0
                && (traits & ~segmentTraits) == 0;
    }

    /** Whether a hit of the pass is the whole answer. */
    boolean exact() {
        return check instanceof Check.Word && (mask & Field.SIBLING.bit()) == 0;
    }

    /**
     * Looks for what was asked.
     *
     * @param into where to put what was seen
     * @param all false: stop at the first
     * @return whether anything was seen
     */
    boolean seen(Reading reading, List<Sighting> into, boolean all) {
        if (check instanceof Check.Facts facts) {
            return fact(reading, facts, into);
        }
        if (check instanceof Check.Pair pair) {
            return pair.seen(this, reading, into);
        }
        int before = into.size();
        int most = all ? SHOWN_AT_MOST : 1;
        if ((mask & Field.SIBLING.bit()) != 0) {
            String own = reading.tool().tool().name();
            for (Segment segment : reading.tool().server().siblings()) {
                if (!segment.text().equals(own) && look(segment, into, before + 1)) {
                    return true;
                }
            }
            return false;
        }
        for (Segment segment : reading.tool().segments()) {
            if (into.size() - before < most) {
                look(segment, into, before + most);
            }
        }
        if ((mask & (Field.SERVER.bit() | Field.SERVER_DESCRIPTION.bit())) != 0) {
            for (Segment segment : reading.tool().server().segments()) {
                if (into.size() - before < most) {
                    look(segment, into, before + most);
                }
            }
        }
        return into.size() > before;
    }

    private boolean look(Segment segment, List<Sighting> into, int most) {
        if ((mask & segment.field().bit()) == 0 || (traits & ~segment.traits()) != 0) {
            return false;
        }
        int before = into.size();
        switch (check) {
            case Check.Word word -> words(segment, word, into, most);
            case Check.Row row -> rows(segment, row, into, most);
            case Check.Near near -> near(segment, near, into, most);
            case Check.Same same -> {
                if (same.texts().contains(segment.text().toLowerCase(java.util.Locale.ROOT))) {
                    add(segment, 0, segment.text().length(), into);
                }
            }
            case Check.Regex regex -> regex(segment, regex, into);
            case Check.Facts ignored -> {}
            case Check.Pair ignored -> {}
        }
        return into.size() > before;
    }

    private boolean inScope(Tokens tokens, int i) {
        int found = tokens.marks(i);
        return (scope & found) != 0 && (marks & ~found) == 0 && (barred & found) == 0;
    }

    private void words(Segment segment, Check.Word word, List<Sighting> into, int most) {
        Tokens tokens = segment.tokens();
        for (int i = 0; i < tokens.size() && into.size() < most; i++) {
            if (word.codes().has(tokens.code(i)) && inScope(tokens, i)) {
                add(segment, tokens.start(i), tokens.end(i), into);
            }
        }
    }

    private void rows(Segment segment, Check.Row row, List<Sighting> into, int most) {
        Tokens tokens = segment.tokens();
        for (int i = 0; i < tokens.size() && into.size() < most; i++) {
            for (CodeSet[] phrase : row.phrases()) {
                if (phrase[0].has(tokens.code(i)) && inScope(tokens, i) && follows(tokens, i, phrase)) {
                    add(segment, tokens.start(i), tokens.end(i + phrase.length - 1), into);
                    break;
                }
            }
        }
    }

    private static boolean follows(Tokens tokens, int at, CodeSet[] phrase) {
        if (at + phrase.length > tokens.size()) {
            return false;
        }
        for (int i = 1; i < phrase.length; i++) {
            if (!phrase[i].has(tokens.code(at + i))) {
                return false;
            }
        }
        return true;
    }

    private void near(Segment segment, Check.Near near, List<Sighting> into, int most) {
        Tokens tokens = segment.tokens();
        for (int i = 0; i < tokens.size() && into.size() < most; i++) {
            if (!near.one().has(tokens.code(i)) || !inScope(tokens, i)) {
                continue;
            }
            int from = near.ordered() ? i + 1 : Math.max(0, i - near.within());
            int to = Math.min(tokens.size(), i + near.within() + 1);
            for (int j = from; j < to; j++) {
                if (j != i && near.other().has(tokens.code(j))) {
                    add(segment, tokens.start(Math.min(i, j)), tokens.end(Math.max(i, j)), into);
                    i = Math.max(i, j);
                    break;
                }
            }
        }
    }

    private void regex(Segment segment, Check.Regex regex, List<Sighting> into) {
        Tokens tokens = segment.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (regex.needs().has(tokens.code(i)) && inScope(tokens, i)) {
                com.google.re2j.Matcher matcher = regex.pattern().matcher(segment.text());
                if (matcher.find()) {
                    add(segment, matcher.start(), matcher.end(), into);
                }
                return;
            }
        }
    }

    private boolean fact(Reading reading, Check.Facts facts, List<Sighting> into) {
        for (Fact fact : reading.facts()) {
            if (facts.codes().has(fact.code())) {
                into.add(new Sighting(
                        field, new Evidence(fact.field(), 0, fact.value().length(), fact.value())));
                return true;
            }
        }
        return false;
    }

    void add(Segment segment, int start, int end, List<Sighting> into) {
        into.add(new Sighting(
                field, new Evidence(segment.label(), start, end, segment.text().substring(start, end))));
    }
}
