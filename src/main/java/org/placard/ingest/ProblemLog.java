package org.placard.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;

/** Counts every problem by kind and keeps the first ones of each as examples. Used by one thread. */
final class ProblemLog {

    private static final int EXAMPLES_OF_A_KIND = 50;

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<ReadingProblem> examples = new ArrayList<>();

    void add(ReadingProblem problem) {
        int count = counts.merge(problem.kind(), 1, Integer::sum);
        // A source that gave nothing is always told: the exit code hangs on it.
        if (count <= EXAMPLES_OF_A_KIND || problem.level() == ReadingProblem.Level.SOURCE_LOST) {
            examples.add(problem);
        }
    }

    Map<Kind, Integer> counts() {
        return counts;
    }

    List<ReadingProblem> examples() {
        return examples;
    }
}
