package org.placard.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Risk;

/**
 * How many tools of a server (or of all) are of which category, risk and capability. As text it is
 * {@code  capability:reads-files=2 category:read=3 risk:low=3 }, so that a database can look for one of them.
 */
record Tally(Map<String, Integer> counts) {

    static Tally of(List<Classification> verdicts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Classification verdict : verdicts) {
            counts.merge(key(verdict.category()), 1, Integer::sum);
            counts.merge(key(verdict.risk()), 1, Integer::sum);
            verdict.capabilities().forEach(capability -> counts.merge(key(capability), 1, Integer::sum));
        }
        return new Tally(counts);
    }

    static String key(Category category) {
        return "category:" + category.id();
    }

    static String key(Risk risk) {
        return "risk:" + risk.id();
    }

    static String key(Capability capability) {
        return "capability:" + capability.id();
    }

    /** For a {@code like}: the servers that have a tool of this category. */
    static String pattern(Category category) {
        return "% " + key(category) + "=%";
    }

    /** Adds what a text counts. */
    void add(String text) {
        for (String part : text.strip().split(" ")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                counts.merge(part.substring(0, equals), Integer.parseInt(part.substring(equals + 1)), Integer::sum);
            }
        }
    }

    int count(String key) {
        return counts.getOrDefault(key, 0);
    }

    String text() {
        var out = new StringBuilder(" ");
        counts.forEach((key, count) -> out.append(key).append('=').append(count).append(' '));
        return out.toString();
    }
}
