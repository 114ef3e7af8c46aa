package org.placard.search;

import java.util.List;

/**
 * One thing that is asked for, in all the ways it can be written.
 *
 * @param typed the words as typed, folded
 * @param rarity how telling it is: the rarer in the index, the higher
 * @param options the first is the word as typed, or what it was repaired to
 */
record Concept(String typed, double rarity, List<Option> options) {

    Concept {
        options = List.copyOf(options);
    }
}
