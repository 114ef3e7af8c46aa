package org.placard.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Names for servers of which nobody said how they are configured. */
public final class Aliases {

    private Aliases() {}

    /** The name that a server is likely to be configured under: the last word of its slug that says something. */
    public static String guess(String slug) {
        return Arrays.stream(slug.toLowerCase(Locale.ROOT).split("-"))
                .filter(word -> word.matches("[a-z0-9]+")
                        && !List.of("mcp", "server", "servers").contains(word))
                .reduce((first, second) -> second)
                .orElse("server");
    }

    /** The names in their order, each but the first of equal ones with a number: {@code files}, {@code files2}. */
    public static List<String> distinct(List<String> names) {
        var seen = new HashSet<String>();
        var out = new ArrayList<String>();
        for (String name : names) {
            String own = name;
            for (int i = 2; !seen.add(own); i++) {
                own = name + i;
            }
            out.add(own);
        }
        return out;
    }
}
