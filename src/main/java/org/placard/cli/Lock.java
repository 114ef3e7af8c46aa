package org.placard.cli;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placard.drift.Observed;

/**
 * What servers' tools were at one moment.
 *
 * @param rulesVersion of the rules that judged
 * @param sources the files that it was made of, as they were given; empty: the usual places of clients' configurations
 * @param servers by published identity; one of which no tool is known, by what is started or connected to
 */
record Lock(String rulesVersion, List<String> sources, SortedMap<String, Held> servers) {

    Lock {
        sources = List.copyOf(sources);
        servers = Collections.unmodifiableSortedMap(new TreeMap<>(servers));
    }

    /**
     * One server.
     *
     * @param known false where no definition of its tools is known
     */
    record Held(boolean known, List<Observed> tools) {

        static final Held UNKNOWN = new Held(false, List.of());

        Held {
            tools = List.copyOf(tools);
        }
    }

    int tools() {
        return servers.values().stream().mapToInt(held -> held.tools().size()).sum();
    }
}
