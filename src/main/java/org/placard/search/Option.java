package org.placard.search;

import java.util.List;

/**
 * One way in which a concept can be written.
 *
 * @param terms one folded word, or several that follow each other
 * @param weight how well it stands for what was typed, in (0, 1]
 * @param capability whether the only term is a capability's id, not a word
 */
record Option(List<String> terms, double weight, boolean capability) {

    Option {
        terms = List.copyOf(terms);
    }

    static Option word(String word, double weight) {
        return new Option(List.of(word), weight, false);
    }

    Option times(double factor) {
        return new Option(terms, weight * factor, capability);
    }

    boolean single() {
        return terms.size() == 1 && !capability;
    }
}
