package org.placard.rules;

import java.util.List;
import org.placard.text.Lexicon;

/**
 * All rules, compiled: from a word's code to the atoms that ask for it, from an atom to the rules that cannot hold without
 * it. Immutable; a {@link Reading} runs it.
 */
public final class Program {

    final List<Rule> rules;
    final Lexicon lexicon;
    final Atom[] atoms;
    final int[][] atomsOfCode;
    final int[][] rulesOfAtom;
    final Node[] conditions;
    final boolean[] decides;
    final int[] verdicts;

    Program(
            List<Rule> rules,
            Lexicon lexicon,
            Atom[] atoms,
            int[][] atomsOfCode,
            int[][] rulesOfAtom,
            Node[] conditions,
            int[] verdicts) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.atoms = atoms;
        this.atomsOfCode = atomsOfCode;
        this.rulesOfAtom = rulesOfAtom;
        this.conditions = conditions;
        this.verdicts = verdicts;
        this.decides = new boolean[rules.size()];
        for (int i = 0; i < decides.length; i++) {
            decides[i] = rules.get(i).decidesCategory();
        }
    }

    /**
     * Compiles rules.
     *
     * @param words the words of {@code words.yaml}
     * @throws IllegalArgumentException if a rule has nothing that must be there for it to hold
     */
    public static Program compile(List<Rule> rules, Lexicon words) {
        return new Compiler(rules, words).compile();
    }

    /** The lexicon that also knows the words of the rules; readers of text use this one. */
    public Lexicon lexicon() {
        return lexicon;
    }

    public List<Rule> rules() {
        return rules;
    }
}
