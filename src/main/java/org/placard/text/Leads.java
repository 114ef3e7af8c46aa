package org.placard.text;

/** Finds the verbs with which a sentence says what the tool does: "Creates, updates or deletes …". */
final class Leads {

    private static final int COORDINATED_WITHIN = 14;
    /** "Perform a quick search": how far the verb may be from the one that only carries it. */
    private static final int LIGHT_WITHIN = 5;

    private final Lexicon lexicon;
    private final ClauseWords words;

    Leads(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = lexicon.clauseWords();
    }

    /** Marks the sentence as the first and its leading verbs as such; false where it holds no verb. */
    boolean mark(String text, Tokens tokens, int start, int end) {
        int lead = lead(text, tokens, start, end);
        if (lead < 0) {
            return false;
        }
        for (int i = start; i < end; i++) {
            tokens.mark(i, Tokens.FIRST);
        }
        tokens.mark(lead, Tokens.LEAD);
        coordinated(text, tokens, lead, end);
        return true;
    }

    private int lead(String text, Tokens tokens, int start, int end) {
        if (verbLast(text, tokens, start, end)) {
            for (int i = end - 1; i >= start; i--) {
                if (lexicon.verb(tokens.code(i))) {
                    return i;
                }
            }
            return -1;
        }
        boolean opening = true;
        int pure = -1;
        int light = -1;
        for (int i = start; i < end; i++) {
            int code = tokens.code(i);
            if ((tokens.marks(i) & Tokens.DOES) == 0) {
                opening = false;
                continue;
            }
            boolean opener = words.openers().get(code);
            if (lexicon.verb(code)
                    && Form.form(code) != Form.PAST
                    && (light >= 0 || !determined(text, tokens, start, i))) {
                boolean carrier = words.carriers().get(code);
                if (carrier) {
                    light = light < 0 && opening ? i : light;
                } else if (!opener || !opening || !followed(tokens, i, end)) {
                    if (opening || light >= 0 && i - light < LIGHT_WITHIN && Form.form(code) == Form.BASE) {
                        return i;
                    }
                    if (pure < 0 && lexicon.nounness(code) == Lexicon.NEVER && tells(tokens, start, i)) {
                        pure = i;
                    }
                }
            }
            opening = opening && (opener || i == light || adverb(text, tokens, i)) || resumes(text, tokens, i);
        }
        return pure >= 0 ? pure : light;
    }

    /** "A tool for retrieving": a form in -ing tells what is done only after a preposition. */
    private boolean tells(Tokens tokens, int start, int i) {
        return Form.form(tokens.code(i)) != Form.ING
                || i > start && words.prepositions().get(tokens.code(i - 1));
    }

    /** After an article or a preposition a word is a noun, unless it ends in -ing: "for deleting". */
    private boolean determined(String text, Tokens tokens, int start, int i) {
        return i > start
                && Form.form(tokens.code(i)) != Form.ING
                && words.determiners().get(tokens.code(i - 1))
                && !Clauses.boundary(text, tokens, i);
    }

    /** "Use this tool to delete": a verb that only opens the sentence is none while another follows. */
    private boolean followed(Tokens tokens, int i, int end) {
        for (int j = i + 1; j < Math.min(end, i + 8); j++) {
            if (lexicon.verb(tokens.code(j))
                    && Form.form(tokens.code(j)) != Form.PAST
                    && !words.openers().get(tokens.code(j))) {
                return !things(tokens, i, j);
            }
            if (!words.openers().get(tokens.code(j))) {
                return false;
            }
        }
        return false;
    }

    /** "Provides comments": what directly follows a verb in the third person is a thing, if it can be one. */
    private boolean things(Tokens tokens, int i, int j) {
        return j == i + 1
                && Form.form(tokens.code(i)) == Form.S
                && Form.form(tokens.code(j)) == Form.S
                && lexicon.nounness(tokens.code(j)) != Lexicon.NEVER;
    }

    private static boolean adverb(String text, Tokens tokens, int i) {
        return tokens.end(i) - tokens.start(i) > 4 && text.startsWith("ly", tokens.end(i) - 2);
    }

    /** After a colon, a bracket or a dash the sentence starts anew: "[WRITE] Delete …", "Tip: cancels …". */
    private static boolean resumes(String text, Tokens tokens, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        for (int c = tokens.end(i); c < tokens.start(i + 1); c++) {
            char letter = text.charAt(c);
            if (letter == ']' || letter == ':' || letter == '\uff1a' || letter == '|') {
                return true;
            }
        }
        return false;
    }

    private void coordinated(String text, Tokens tokens, int lead, int end) {
        int form = Form.form(tokens.code(lead));
        for (int i = lead + 1; i < Math.min(end, lead + COORDINATED_WITHIN); i++) {
            int code = tokens.code(i);
            if (!lexicon.verb(code) || (tokens.marks(i) & Tokens.DOES) == 0 || Form.form(code) != form) {
                continue;
            }
            boolean joined = words.joiners().get(tokens.code(i - 1)) || listed(text, tokens, i);
            boolean direct = (tokens.marks(i - 1) & Tokens.LEAD) != 0
                    || i >= 2 && words.joiners().get(tokens.code(i - 1)) && (tokens.marks(i - 2) & Tokens.LEAD) != 0;
            if (joined && (direct || lexicon.nounness(code) == Lexicon.NEVER)) {
                tokens.mark(i, Tokens.LEAD);
            }
        }
    }

    private static boolean listed(String text, Tokens tokens, int i) {
        for (int c = tokens.end(i - 1); c < tokens.start(i); c++) {
            char letter = text.charAt(c);
            if (letter == ','
                    || letter == '/'
                    || letter == '&'
                    || letter == '+'
                    || letter == '\u3001'
                    || letter == '\uff0c') {
                return true;
            }
        }
        return false;
    }

    private static boolean verbLast(String text, Tokens tokens, int start, int end) {
        int from = tokens.start(start);
        int to = tokens.end(end - 1);
        for (int c = from; c < to; c++) {
            if (Stems.verbLast(text.charAt(c))) {
                return true;
            }
        }
        return false;
    }
}
