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
            if (!spare || !shared && !server.ownWords().contains(words.get(i))) {
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
        int at = inName(name.tokens());
        int told = prose == null ? -1 : lead(prose.tokens());
        if (at >= 0
                && (told < 0
                        || prose == null
                        || !yields(name.tokens(), at, prose.tokens().code(told)))) {
            return segment(name, at);
        }
        return told >= 0 && prose != null ? segment(prose, told) : null;
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
        boolean read = lexicon.leaning(told) == Category.READ && lexicon.leaning(name.code(at)) == Category.WRITE;
        return !leads || certain && (nounness == Lexicon.MOSTLY || read);
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
            boolean verb = lexicon.verb(code) && (Form.form(code) == Form.BASE || tokens.size() == 1);
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
