package org.placard.text;

import org.jspecify.annotations.Nullable;
import org.placard.model.Category;

/**
 * Finds the head of a name, the one word that says what the tool does: the first verb that is never a noun; else the first
 * or the last word if it is a verb; else the first verb of the description.
 */
final class Heads {

    private static final int SHARED_BY = 3;

    private final Lexicon lexicon;

    Heads(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Tags the words that the name owes to its server: the server's own and a prefix that three siblings share. */
    void markPrefix(Segment name, ServerText server) {
        Tokens tokens = name.tokens();
        java.util.List<String> words = TextReader.words(name.text(), tokens);
        String prefix = "";
        for (int i = 0; i + 1 < tokens.size(); i++) {
            prefix = i == 0 ? words.get(0) : prefix + " " + words.get(i);
            boolean shared = server.prefixes().getOrDefault(prefix, 0) >= SHARED_BY;
            int code = tokens.code(i);
            boolean verb = lexicon.verb(code) && Form.form(code) == Form.BASE;
            boolean spare = !verb || lexicon.nounness(code) == Lexicon.MOSTLY && laterVerb(tokens, i + 1);
            boolean small = lexicon.clauseWords().determiners().get(code);
            if (small || !spare || !shared && !server.ownWords().contains(words.get(i))) {
                break;
            }
            tokens.tag(i, i + 1, Tokens.ELSEWHERE);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.marks(i) & Tokens.DOES) != 0) {
                tokens.mark(i, Tokens.LEAD);
                break;
            }
        }
    }

    private boolean laterVerb(Tokens tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (lexicon.verb(tokens.code(i)) && Form.form(tokens.code(i)) == Form.BASE) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Segment of(Segment name, @Nullable Segment prose) {
        int told = prose == null ? -1 : lead(prose.tokens());
        if (prose == null || told < 0) {
            int at = inName(name.tokens());
            return at < 0 ? null : segment(name, at);
        }
        int code = prose.tokens().code(told);
        int agreed = find(name.tokens(), code);
        int at = inName(name.tokens());
        if (agreed >= 0
                && (at < 0 || agreed < at || lexicon.nounness(name.tokens().code(at)) != Lexicon.NEVER)) {
            at = agreed;
        }
        int opening = lead(name.tokens());
        if (agreed < 0
                && opening >= 0
                && opening < at
                && confirms(name.tokens(), opening, code)
                && !leads(prose.tokens(), name.tokens().code(at))) {
            at = opening;
        }
        boolean named = at >= 0 && (agreed == at || !yields(name.tokens(), at, code));
        return named ? segment(name, at) : segment(prose, told);
    }

    /** "list_backfill_history: Retrieves …": both start with looking something up, whatever verb the name holds besides. */
    private boolean confirms(Tokens name, int opening, int told) {
        int code = name.code(opening);
        return lexicon.verb(code)
                && Form.form(code) == Form.BASE
                && lexicon.nounness(code) != Lexicon.MOSTLY
                && lexicon.leaning(code) == Category.READ
                && lexicon.leaning(told) == Category.READ;
    }

    /** Whether the description starts with this verb, too: "Finds and replaces". */
    private static boolean leads(Tokens prose, int verb) {
        for (int i = 0; i < prose.size(); i++) {
            if ((prose.marks(i) & Tokens.LEAD) != 0 && Form.word(prose.code(i)) == Form.word(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Where the verb with which the description starts stands in the name, too; -1 where it does not. */
    private static int find(Tokens name, int told) {
        for (int i = 0; i < name.size(); i++) {
            boolean does = (name.marks(i) & Tokens.DOES) != 0;
            if (does && Form.word(name.code(i)) == Form.word(told) && Form.form(name.code(i)) == Form.BASE) {
                return i;
            }
        }
        return -1;
    }

    /** The first word of the name, if it is a verb that leans to no category and is not the head itself. */
    @Nullable
    Segment carrier(Segment name, @Nullable Segment head) {
        Tokens tokens = name.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.marks(i) & Tokens.LEAD) != 0) {
                int code = tokens.code(i);
                boolean itself = head != null
                        && head.label().equals(name.label())
                        && head.tokens().start(0) == tokens.start(i);
                return !itself && lexicon.verb(code) && lexicon.leaning(code) == null ? segment(name, i) : null;
            }
        }
        return null;
    }

    /** The category to which the verb leans with which the description starts. */
    @Nullable
    Category told(@Nullable Segment prose) {
        int lead = prose == null ? -1 : lead(prose.tokens());
        return lead < 0 || prose == null ? null : lexicon.leaning(prose.tokens().code(lead));
    }

    private static int lead(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.marks(i) & Tokens.LEAD) != 0) {
                return i;
            }
        }
        return -1;
    }

    /** A word of the name that may be a noun gives way to the verb that the description starts with. */
    private boolean yields(Tokens name, int at, int told) {
        int nounness = lexicon.nounness(name.code(at));
        boolean leads = (name.marks(at) & Tokens.LEAD) != 0;
        boolean same = Form.word(name.code(at)) == Form.word(told);
        if (nounness == Lexicon.NEVER || same || lexicon.leaning(told) == null) {
            return false;
        }
        boolean certain = lexicon.nounness(told) == Lexicon.NEVER;
        boolean reads = lexicon.leaning(told) == Category.READ && lexicon.leaning(name.code(at)) == Category.WRITE;
        boolean runs = lexicon.leaning(told) == Category.EXECUTE && lexicon.leaning(name.code(at)) == Category.READ;
        boolean surer = nounness == Lexicon.MOSTLY && lexicon.nounness(told) == Lexicon.OFTEN && !runs;
        return !leads || reads || surer || certain && nounness == Lexicon.MOSTLY;
    }

    private int inName(Tokens tokens) {
        int best = inName(tokens, true);
        return best >= 0 ? best : inName(tokens, false);
    }

    /** The head among the verbs that lean to a category, or among the others. */
    private int inName(Tokens tokens, boolean leaning) {
        int first = -1;
        int last = -1;
        int inside = -1;
        for (int i = 0; i < tokens.size(); i++) {
            int code = tokens.code(i);
            boolean alone = tokens.size() == 1 && lexicon.nounness(code) == Lexicon.NEVER;
            boolean verb = lexicon.verb(code) && (Form.form(code) == Form.BASE || alone);
            if ((tokens.marks(i) & Tokens.DOES) == 0 || !verb || leaning == (lexicon.leaning(code) == null)) {
                continue;
            }
            if (lexicon.nounness(code) == Lexicon.NEVER && !noun(tokens, i)) {
                return i;
            }
            if ((tokens.marks(i) & Tokens.LEAD) != 0) {
                first = i;
            }
            if (i == tokens.size() - 1 && trailing(code)) {
                last = i;
            }
            if (inside < 0 && (lexicon.nounness(code) == Lexicon.OFTEN || i == 1)) {
                inside = i;
            }
        }
        if (first >= 0 && last >= 0 && first != last) {
            return lexicon.nounness(tokens.code(first)) > lexicon.nounness(tokens.code(last)) ? last : first;
        }
        return first >= 0 ? first : last >= 0 ? last : inside;
    }

    /** A last word that mostly is a noun is taken for a verb only where that would be harmless. */
    private boolean trailing(int code) {
        return lexicon.nounness(code) != Lexicon.MOSTLY || lexicon.leaning(code) == Category.READ;
    }

    /** After "by", "to" or "for" stands what the tool needs or is for, not what it does. */
    private boolean noun(Tokens tokens, int i) {
        return i > 0 && lexicon.clauseWords().determiners().get(tokens.code(i - 1)) && i > 1;
    }

    private static Segment segment(Segment source, int at) {
        Tokens one = new Tokens(1);
        one.add(
                source.tokens().code(at),
                source.tokens().start(at),
                source.tokens().end(at));
        one.mark(0, Tokens.LEAD);
        return new Segment(Field.HEAD, source.label(), source.text(), one);
    }
}
