package org.placard.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.placard.model.CatalogServer;

/** What a server is called by somebody who types its name and nothing else. */
final class ServerNames {

    /** What servers of every kind have in their names. */
    private static final Set<String> COMMON = Set.of("mcp", "server", "servers", "io", "com", "ai", "npm", "official");

    private ServerNames() {}

    /** Each as one term: identity, slug, title, and the last part of the identity, with and without common words. */
    static Set<String> of(CatalogServer server) {
        var names = new LinkedHashSet<String>();
        names.add(Words.joined(server.id()));
        names.add(Words.joined(server.slug()));
        String last = server.id().substring(server.id().lastIndexOf('/') + 1);
        names.add(Words.joined(last));
        names.add(uncommon(last));
        if (server.title() != null) {
            String title = Line.cut(server.title(), 200);
            names.add(Words.joined(title));
            names.add(uncommon(title));
        }
        names.remove("");
        return names;
    }

    /** The part of the identity before the name; empty where there is none. */
    static String owner(CatalogServer server) {
        int slash = server.id().lastIndexOf('/');
        return slash < 0 ? "" : uncommon(server.id().substring(0, slash));
    }

    private static String uncommon(String name) {
        List<Word> words = Words.ofName(name).stream().filter(w -> !w.whole()).toList();
        return words.stream().map(Word::text).filter(w -> !COMMON.contains(w)).collect(Collectors.joining());
    }
}
