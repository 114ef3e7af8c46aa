package org.placard.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query text taken apart.
 *
 * @param words the plain text between everything else, in order
 * @param phrases what stood in quotes
 * @param without words and phrases with a minus
 * @param filters per facet the values asked for
 * @param excluded per facet the values with a minus
 */
record Asked(
        List<String> words,
        List<String> phrases,
        List<String> without,
        Map<Facet, Set<String>> filters,
        Map<Facet, Set<String>> excluded) {

    /** The words as one text. */
    String text() {
        return String.join(" ", words);
    }

    boolean wordless() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
