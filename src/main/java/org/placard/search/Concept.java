package org.placard.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked for, in all the ways it can be written.
 *
 * @param typed the words as typed, folded
 * @param repaired what it was understood as, null where it stands in the index as typed
 * @param rarity how telling it is: the rarer in the index, the higher
 * @param options the best first; empty where nothing in the index is like it
 * @param parts of several words that mean something together each by itself: all of them are as good as an option
 * @param aside whether it only adds colour to what else was asked, as {@code system} does: it need not be there
 */
record Concept(
        String typed,
        @Nullable String repaired,
        double rarity,
        List<Option> options,
        List<Concept> parts,
        boolean aside) {

    private static final double ASIDE = 0.3;

    private static final double NAMED = 0.7;

    Concept {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    /** The same, as a mere aside. */
    Concept asAside() {
        return new Concept(typed, repaired, rarity * ASIDE, options, parts, true);
    }

    /** How the concept would be written in a name, with weights; the best four. */
    Map<String, Double> names() {
        var names = new LinkedHashMap<String, Double>();
        for (Option option : options) {
            if (!option.written().isEmpty() && option.weight() >= NAMED && names.size() < 4) {
                names.merge(option.written(), option.weight(), Math::max);
            }
        }
        return names;
    }

    /** The concept and its parts, or only itself. */
    List<Concept> andParts() {
        var all = new ArrayList<Concept>();
        all.add(this);
        all.addAll(parts);
        return all;
    }

    boolean unknown() {
        return options.isEmpty() && parts.isEmpty();
    }
}
