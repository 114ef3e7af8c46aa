package org.placard.text;

import java.util.BitSet;

/**
 * The small words that tell what kind of clause it is, by their codes.
 *
 * @param negations not, never, without …
 * @param conditions if, unless, when …: a negation in their clause ends at the comma
 * @param cautions warning, irreversible …
 * @param elsewhere before, after, instead …: what follows happens at another time or in another tool
 * @param sections args, returns, example …: headings after which the tool's effect is no longer told
 * @param pointers use, call, see …: in front of another tool's name
 * @param openers this, tool, allows, you, to …: what may stand before the verb that says what the tool does
 * @param joiners and, or, then
 * @param determiners the, a, your …: what follows is no verb
 * @param carriers perform, make …: the verb that follows says what is done
 * @param prepositions of, from, to …: what an object is not beyond
 * @param quoters detect, sample, expected …: what follows in the sentence is spoken of, not said
 */
record ClauseWords(
        BitSet negations,
        BitSet conditions,
        BitSet cautions,
        BitSet elsewhere,
        BitSet sections,
        BitSet pointers,
        BitSet openers,
        BitSet joiners,
        BitSet determiners,
        BitSet carriers,
        BitSet prepositions,
        BitSet quoters) {}
