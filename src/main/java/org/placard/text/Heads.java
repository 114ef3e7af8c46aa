package org.placard.text;

import org.jspecify.annotations.Nullable;

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
            boolean spare = !verb || lexicon.nounness(code) != Lexicon.NEVER && laterVerb(tokens, i + 1);
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
        Tokens tokens = name.tokens();
        int at = inName(tokens);
        if (at >= 0) {
            return segment(name, at);
        }
        if (prose != null) {
            for (int i = 0; i < prose.tokens().size(); i++) {
                if ((prose.tokens().marks(i) & Tokens.LEAD) != 0) {
                    return segment(prose, i);
                }
            }
        }
        return null;
    }

    private int inName(Tokens tokens) {
        int first = -1;
        int last = -1;
        int either = -1;
        for (int i = 0; i < tokens.size(); i++) {
            int code = tokens.code(i);
            if ((tokens.marks(i) & Tokens.DOES) == 0) {
                continue;
            }
            if (lexicon.verb(code) && (Form.form(code) == Form.BASE || single(tokens))) {
                if (lexicon.nounness(code) == Lexicon.NEVER && !noun(tokens, i)) {
                    return i;
                }
                if ((tokens.marks(i) & Tokens.LEAD) != 0) {
                    first = i;
                }
                if (i == tokens.size() - 1) {
                    last = i;
                }
                if (either < 0 && lexicon.nounness(code) == Lexicon.OFTEN) {
                    either = i;
                }
            }
        }
        if (first >= 0 && last >= 0 && first != last) {
            return lexicon.nounness(tokens.code(first)) > lexicon.nounness(tokens.code(last)) ? last : first;
        }
        return first >= 0 ? first : last >= 0 ? last : either;
    }

    private static boolean single(Tokens tokens) {
        return tokens.size() == 1;
    }

    /** After "by", "to" or "for" stands what the tool needs or is for, not what it does. */
    private boolean noun(Tokens tokens, int i) {
        return i > 0 && lexicon.clauseWords().pointers().get(tokens.code(i - 1)) && i > 1;
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
