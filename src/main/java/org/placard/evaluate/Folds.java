package org.placard.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits labelled tools into parts of like size, whole servers together: forks of one server would give the answer away. */
final class Folds {

    private final List<List<Labelled>> parts = new ArrayList<>();

    private Folds() {}

    /** The same parts whatever the order of the tools. */
    static Folds of(List<Labelled> tools, int count) {
        Map<String, List<Labelled>> servers = new TreeMap<>();
        for (Labelled tool : tools) {
            servers.computeIfAbsent(tool.label().server(), id -> new ArrayList<>())
                    .add(tool);
        }
        Folds folds = new Folds();
        for (int i = 0; i < count; i++) {
            folds.parts.add(new ArrayList<>());
        }
        servers.values().stream()
                .sorted(Comparator.comparingInt((List<Labelled> s) -> s.size())
                        .reversed()
                        .thenComparing(s -> spread(s.getFirst().label().server())))
                .forEach(server -> folds.smallest().addAll(server));
        return folds;
    }

    /** An order that has nothing to do with the alphabet, so that one owner's servers do not stand together. */
    private static int spread(String server) {
        return server.hashCode() * 0x9E3779B9;
    }

    private List<Labelled> smallest() {
        return parts.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    int count() {
        return parts.size();
    }

    List<Labelled> part(int which) {
        return parts.get(which);
    }

    /** All tools but those of one part. */
    List<Labelled> without(int which) {
        List<Labelled> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i != which) {
                out.addAll(parts.get(i));
            }
        }
        return out;
    }
}
