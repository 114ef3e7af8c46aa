package org.placard.text;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what a description's clauses speak of: what the tool does, what it does not, what happens elsewhere, a warning;
 * and finds the verbs with which it starts to say what it does.
 */
final class Clauses {

    private static final int NEGATION_REACHES = 10;

    private final ClauseWords words;
    private final Leads leads;

    Clauses(Lexicon lexicon) {
        this.words = lexicon.clauseWords();
        this.leads = new Leads(lexicon);
    }

    /** Tags a tool's description. */
    void tag(Segment prose, String ownName, Set<String> siblings) {
        Tokens tokens = prose.tokens();
        String text = prose.text();
        int n = tokens.size();
        int start = 0;
        boolean sections = false;
        boolean first = true;
        while (start < n) {
            int end = start + 1;
            while (end < n && !boundary(text, tokens, end)) {
                end++;
            }
            if (!sections && section(text, tokens, start, end)) {
                sections = true;
            }
            if (sections) {
                tokens.tag(start, end, Tokens.ELSEWHERE);
            } else {
                sentence(text, tokens, start, end, first, ownName, siblings);
            }
            quoted(tokens, start, end);
            if (first && !sections) {
                first = !leads.mark(text, tokens, start, end);
            }
            start = end;
        }
    }

    /** Tags only what is denied, for the descriptions of parameters. */
    void tagNegations(Segment prose) {
        negations(prose.text(), prose.tokens(), 0, prose.tokens().size());
    }

    private void quoted(Tokens tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.quoters().get(tokens.code(i))) {
                for (int j = i + 1; j < end; j++) {
                    tokens.mark(j, Tokens.QUOTED);
                }
                return;
            }
        }
    }

    private void sentence(
            String text, Tokens tokens, int start, int end, boolean first, String ownName, Set<String> siblings) {
        int mention = mention(text, tokens, start, end, ownName, siblings);
        if (mention >= 0) {
            int pointer = mention;
            while (pointer > start && !words.pointers().get(tokens.code(pointer - 1))) {
                pointer--;
            }
            tokens.tag(first ? pointer == start ? mention : pointer - 1 : start, end, Tokens.ELSEWHERE);
        } else if (!first && start < end && in(words.cautions(), tokens, start, end)) {
            tokens.tag(start, end, Tokens.CAUTION);
        }
        for (int i = start + (first ? 1 : 0); i < end; i++) {
            if (words.elsewhere().get(tokens.code(i))) {
                int until = comma(text, tokens, i, end);
                tokens.tag(i, until, Tokens.ELSEWHERE);
                i = until - 1;
            }
        }
        negations(text, tokens, start, end);
    }

    private void negations(String text, Tokens tokens, int start, int end) {
        boolean condition = false;
        for (int i = start; i < end; i++) {
            if (boundary(text, tokens, i)) {
                condition = false;
            }
            condition |= words.conditions().get(tokens.code(i));
            if (words.negations().get(tokens.code(i))) {
                int until = Math.min(end, i + 1 + NEGATION_REACHES);
                if (condition) {
                    until = Math.min(until, comma(text, tokens, i, end));
                }
                int stop = i + 1;
                while (stop < until && !boundary(text, tokens, stop) && !closes(text, tokens, stop)) {
                    stop++;
                }
                tokens.tag(i, stop, Tokens.DENIES);
                i = stop - 1;
            }
        }
    }

    private static boolean closes(String text, Tokens tokens, int i) {
        for (int c = tokens.end(i - 1); c < tokens.start(i); c++) {
            if (text.charAt(c) == ')') {
                return true;
            }
        }
        return false;
    }

    private static boolean in(BitSet set, Tokens tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (set.get(tokens.code(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first token after a comma that follows token i, or the end. */
    private static int comma(String text, Tokens tokens, int i, int end) {
        for (int j = i + 1; j < end; j++) {
            if (text.indexOf(',', tokens.end(j - 1)) >= 0 && text.indexOf(',', tokens.end(j - 1)) < tokens.start(j)) {
                return j;
            }
        }
        return end;
    }

    /** A heading such as {@code Args:} or {@code Returns:} after which the text no longer says what the tool does. */
    private boolean section(String text, Tokens tokens, int start, int end) {
        for (int i = start; i < Math.min(end, start + 3); i++) {
            if (words.sections().get(tokens.code(i))) {
                int after = tokens.end(i);
                while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '*')) {
                    after++;
                }
                if (after < text.length() && (text.charAt(after) == ':' || text.charAt(after) == '\n')) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a sentence, line or bracket starts with token i. */
    static boolean boundary(String text, Tokens tokens, int i) {
        if (i == 0) {
            return true;
        }
        int from = tokens.end(i - 1);
        int to = tokens.start(i);
        for (int c = from; c < to; c++) {
            switch (text.charAt(c)) {
                case '!', '?', ';', '\u3002', '\uff1b', '\u2014', '\u2022' -> {
                    return true;
                }
                case '.' -> {
                    boolean spaced = c + 1 < text.length() && Character.isWhitespace(text.charAt(c + 1));
                    boolean abbreviated = tokens.end(i - 1) - tokens.start(i - 1) < 2;
                    if (spaced && !abbreviated) {
                        return true;
                    }
                }
                case '\n' -> {
                    if (!Character.isLowerCase(text.charAt(to)) || to > from + 1 && text.charAt(c + 1) == '\n') {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** The first token of another tool's name within the sentence, or -1. */
    private static int mention(String text, Tokens tokens, int start, int end, String ownName, Set<String> siblings) {
        if (siblings.size() < 2) {
            return -1;
        }
        int i = start;
        while (i < end) {
            int j = i + 1;
            while (j < end && joined(text, tokens, j)) {
                j++;
            }
            if (j > i + 1) {
                String name = text.substring(tokens.start(i), tokens.end(j - 1));
                if (!name.equalsIgnoreCase(ownName) && siblings.contains(name.toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
            i = j;
        }
        return -1;
    }

    private static boolean joined(String text, Tokens tokens, int j) {
        int gap = tokens.start(j) - tokens.end(j - 1);
        return gap == 0 || gap == 1 && "_-.".indexOf(text.charAt(tokens.end(j - 1))) >= 0;
    }
}
