package org.placard.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.text.Fact;
import org.placard.text.Field;
import org.placard.text.Segment;
import org.placard.text.ServerText;
import org.placard.text.Tokens;
import org.placard.text.ToolText;

/**
 * One pass of a {@link Program} over a tool: each word is looked up once and sets the bits of the atoms that ask for it;
 * only rules with a hit are then evaluated. Reused from tool to tool, not safe for use by several threads.
 */
public final class Reading {

    private final Program program;
    private final long[] ofServer;
    private final long[] hit;
    private final long[] candidates;
    private final List<Sighting> scratch = new ArrayList<>();
    private @Nullable ServerText server;
    private @Nullable ToolText tool;
    private Fact[] facts = {};

    public Reading(Program program) {
        this.program = program;
        this.ofServer = new long[(program.atoms.length >> 6) + 1];
        this.hit = new long[ofServer.length];
        this.candidates = new long[(program.rules.size() >> 6) + 1];
    }

    /** Reads the tool's words. A change of server is noticed by itself. */
    public void read(ToolText text) {
        tool = text;
        if (server != text.server()) {
            server(text.server());
        }
        System.arraycopy(ofServer, 0, hit, 0, hit.length);
        Arrays.fill(candidates, 0);
        for (int word = 0; word < hit.length; word++) {
            for (long bits = hit[word]; bits != 0; bits &= bits - 1) {
                propose((word << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
        for (Segment segment : text.segments()) {
            read(segment);
        }
        facts = text.facts();
        for (Fact fact : facts) {
            hit(fact);
        }
    }

    private void server(ServerText text) {
        server = text;
        Arrays.fill(hit, 0);
        text.segments().forEach(this::read);
        text.siblings().forEach(this::read);
        System.arraycopy(hit, 0, ofServer, 0, hit.length);
    }

    private void read(Segment segment) {
        Tokens tokens = segment.tokens();
        int field = segment.field().bit();
        int traits = segment.traits();
        int[][] atomsOfCode = program.atomsOfCode;
        for (int i = 0, n = tokens.size(); i < n; i++) {
            int code = tokens.code(i);
            if (code != 0 && code < atomsOfCode.length) {
                for (int number : atomsOfCode[code]) {
                    if (program.atoms[number].accepts(field, tokens.marks(i), traits)) {
                        hit(number);
                    }
                }
            }
        }
    }

    private void hit(Fact fact) {
        if (fact.code() < program.atomsOfCode.length) {
            for (int number : program.atomsOfCode[fact.code()]) {
                if ((program.atoms[number].mask & Field.FACT.bit()) != 0) {
                    hit(number);
                }
            }
        }
    }

    private void hit(int atom) {
        long bit = 1L << (atom & 63);
        if ((hit[atom >> 6] & bit) == 0) {
            hit[atom >> 6] |= bit;
            propose(atom);
        }
    }

    private void propose(int atom) {
        for (int rule : program.rulesOfAtom[atom]) {
            candidates[rule >> 6] |= 1L << (rule & 63);
        }
    }

    /** Makes the category known to the rules that ask for the verdict. */
    public void verdict(Category category) {
        Fact fact = new Fact(program.verdicts[category.ordinal()], "verdict", category.id());
        facts = Arrays.copyOf(facts, facts.length + 1);
        facts[facts.length - 1] = fact;
        hit(fact);
    }

    /** The number of the first rule from this one on that may hold, -1 where there is none. */
    public int next(int from) {
        int word = from >> 6;
        if (word >= candidates.length) {
            return -1;
        }
        long bits = candidates[word] & -1L << (from & 63);
        while (bits == 0) {
            if (++word == candidates.length) {
                return -1;
            }
            bits = candidates[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Whether the rule decides the category, or is one of those that are asked when the category is known. */
    public boolean decides(int rule) {
        return program.decides[rule];
    }

    /** Whether the rule's condition holds. */
    public boolean holds(int rule) {
        return program.conditions[rule].holds(this);
    }

    /** What the rule saw, in the order of its questions. Only asked where it holds. */
    public List<Sighting> see(int rule) {
        List<Sighting> out = new ArrayList<>(4);
        program.conditions[rule].see(this, out);
        return out;
    }

    boolean holds(Atom atom) {
        if ((hit[atom.number >> 6] >> (atom.number & 63) & 1) == 0) {
            return false;
        }
        if (atom.exact() || atom.check instanceof Check.Facts) {
            return true;
        }
        scratch.clear();
        return atom.seen(this, scratch, false);
    }

    boolean preposition(int code) {
        return program.lexicon.preposition(code);
    }

    ToolText tool() {
        if (tool == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return tool;
    }

    Fact[] facts() {
        return facts;
    }
}
