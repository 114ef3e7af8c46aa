package org.placard.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/**
 * The words that a server puts before each of its tools' names ({@code browser_click}, {@code browser_type}). They name
 * the server, not what the tool does.
 */
final class SharedPrefix {

    /** As few names that begin alike may just be three tools that list. */
    private static final int FEWEST = 5;

    private SharedPrefix() {}

    /** How many leading words the names share and none is without; 0 where they are few or share nothing. */
    static int of(CatalogServer server, List<CatalogTool> tools) {
        if (tools.size() < 2) {
            return 0;
        }
        var names = new ArrayList<List<String>>(tools.size());
        for (CatalogTool tool : tools) {
            names.add(plain(tool.tool().name()));
        }
        List<String> first = names.getFirst();
        int shared = first.size() - 1;
        for (List<String> name : names) {
            int same = 0;
            while (same < shared && same < name.size() - 1 && name.get(same).equals(first.get(same))) {
                same++;
            }
            shared = same;
        }
        if (tools.size() >= FEWEST) {
            return shared;
        }
        Set<String> own = new HashSet<>(plain(server.id()));
        int named = 0;
        while (named < shared && own.contains(first.get(named))) {
            named++;
        }
        return named;
    }

    private static List<String> plain(String name) {
        return Words.ofName(name).stream()
                .filter(w -> !w.whole())
                .map(Word::text)
                .toList();
    }
}
