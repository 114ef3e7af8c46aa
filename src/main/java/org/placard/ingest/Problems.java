package org.placard.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;

/** Counts every problem and keeps the first ones; sources that gave nothing have room of their own. */
final class Problems {

    private static final int KEPT = 1_000;

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<ReadingProblem> lostSources = new ArrayList<>();
    private final List<ReadingProblem> others = new ArrayList<>();

    synchronized void add(ReadingProblem problem) {
        counts.merge(problem.kind(), 1, Integer::sum);
        List<ReadingProblem> list = problem.level() == Level.SOURCE_LOST ? lostSources : others;
        if (list.size() < KEPT) {
            list.add(problem);
        }
    }

    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Map<Kind, Integer> counts() {
        return new EnumMap<>(counts);
    }

    synchronized List<ReadingProblem> kept() {
        var all = new ArrayList<>(lostSources);
        all.addAll(others);
        return all;
    }
}
