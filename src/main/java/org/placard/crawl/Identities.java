package org.placard.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/**
 * Which server of the catalogue an entry is. The same name is the same server; else one with the same package, the same
 * address, or the same repository and a like name, if there is exactly one and another source told of it: what one source
 * lists twice it means to be two. What may be the same but need not is a problem, never a guess.
 */
final class Identities {

    private record Known(Set<String> sources, Set<String> links) {}

    private final Map<String, Known> servers = new HashMap<>();
    private final Map<String, List<String>> byLink = new HashMap<>();

    /** A server that the catalogue has, as a source told of it. */
    synchronized void add(String id, String source, List<String> links) {
        Known known = servers.computeIfAbsent(id, key -> new Known(new HashSet<>(2), new HashSet<>(4)));
        known.sources.add(source);
        for (String link : links) {
            if (known.links.add(link)) {
                byLink.computeIfAbsent(link, key -> new ArrayList<>(1)).add(id);
            }
        }
    }

    /**
     * The id of the server that an entry is: one of the catalogue's, or its own.
     *
     * @param problems told where it cannot be decided
     */
    synchronized String of(String source, Item item, Item.Read read, Consumer<ReadingProblem> problems) {
        String ownId = read.server().id();
        List<String> links = read.links();
        if (servers.containsKey(ownId)) {
            return ownId;
        }
        Set<String> same = others(source, links, Links::isPackage);
        if (same.isEmpty()) {
            same = others(source, links, link -> link.startsWith(Links.URL));
        }
        if (same.size() == 1) {
            return same.iterator().next();
        }
        Set<String> alike = new TreeSet<>();
        Set<String> unsure = new TreeSet<>(same);
        if (same.isEmpty()) {
            for (String other : others(source, links, Identities::wholeRepository)) {
                (contradicts(other, links) ? Set.<String>of() : Set.of(other))
                        .forEach(alike(ownId, other) ? alike::add : unsure::add);
            }
        }
        if (alike.size() == 1) {
            return alike.iterator().next();
        }
        unsure.addAll(alike);
        if (!unsure.isEmpty()) {
            problems.accept(new ReadingProblem(
                    Level.FIELD_ODD,
                    Kind.CONFLICT,
                    item.origin(),
                    item.name(),
                    "may be the same server as %s by its package or repository; they are kept apart"
                            .formatted(
                                    String.join(", ", unsure.stream().limit(3).toList()))));
        }
        return ownId;
    }

    private Set<String> others(String source, List<String> links, Predicate<String> which) {
        var found = new TreeSet<String>();
        links.stream().filter(which).forEach(link -> {
            for (String id : byLink.getOrDefault(link, List.of())) {
                Known known = servers.get(id);
                if (known != null && !known.sources.contains(source)) {
                    found.add(id);
                }
            }
        });
        return found;
    }

    private static boolean wholeRepository(String link) {
        return link.startsWith(Links.REPOSITORY) && link.indexOf('#') < 0;
    }

    /** Whether both name a package of the same registry; if it were the same one, they would have met by it. */
    private boolean contradicts(String id, List<String> links) {
        Known known = servers.get(id);
        return known != null
                && links.stream()
                        .filter(Links::isPackage)
                        .anyMatch(link -> known.links.stream()
                                .anyMatch(other -> Links.isPackage(other)
                                        && Links.registry(other).equals(Links.registry(link))));
    }

    private static boolean alike(String one, String other) {
        String bare = bare(one);
        return !bare.isEmpty() && bare.equals(bare(other));
    }

    /** The last part of a name without what every name has. */
    private static String bare(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return last.replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^|-)(mcp|server)(?=-|$)", "")
                .replaceAll("^-|-$", "");
    }
}
