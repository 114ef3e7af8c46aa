package org.placard.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.placard.model.CatalogTool;

/** Finds, among the tools of one server, those nearest to one of them. */
final class Relatives {

    private Relatives() {}

    /** The nearest by shared words of the name, in the server's order where they are equally near. */
    static List<CatalogTool> nearest(CatalogTool tool, List<CatalogTool> server, int most) {
        Set<String> own = words(tool.tool().name());
        return server.stream()
                .filter(other -> !other.tool().name().equals(tool.tool().name()))
                .sorted(Comparator.comparingInt((CatalogTool other) -> -shared(own, other)))
                .limit(most)
                .toList();
    }

    /** Tools of the server that share a capability, or the thing they act on, and are of a lower risk; mildest first. */
    static List<CatalogTool> milder(CatalogTool tool, List<CatalogTool> server, int most) {
        Set<String> own = words(tool.tool().name());
        return server.stream()
                .filter(other -> RiskView.credible(other.classification()))
                .filter(other -> other.classification()
                                .risk()
                                .compareTo(tool.classification().risk())
                        < 0)
                .filter(other -> shared(own, other) > 0)
                .sorted(Comparator.comparing((CatalogTool other) -> -shared(own, other))
                        .thenComparing(other -> other.classification().risk()))
                .limit(most)
                .toList();
    }

    private static int shared(Set<String> own, CatalogTool other) {
        Set<String> words = words(other.tool().name());
        words.retainAll(own);
        return words.size();
    }

    static Set<String> words(String name) {
        String spaced = name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return new TreeSet<>(Arrays.stream(spaced.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .map(word -> word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word)
                .toList());
    }
}
