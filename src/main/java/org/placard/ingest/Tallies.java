package org.placard.ingest;

import java.util.EnumMap;
import java.util.Map;
import org.placard.store.Outcome;

/** What became of the servers of one ingest. */
final class Tallies {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int tools;

    synchronized void add(Outcome outcome, int more) {
        outcomes.merge(outcome, 1, Integer::sum);
        tools += more;
    }

    synchronized int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    synchronized int servers() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int tools() {
        return tools;
    }
}
