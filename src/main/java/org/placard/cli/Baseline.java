package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.drift.Drift;
import org.placard.drift.Observed;
import org.placard.model.ChangeKind;
import org.placard.model.Classification;
import org.placard.model.Label;
import org.placard.model.Risk;
import org.placard.model.Tool;
import org.placard.model.ToolChange;

/** A lock that says what is known already, so that only what is new or raised counts. */
final class Baseline {

    private final Lock lock;
    private final Map<String, List<Observed>> seen = new LinkedHashMap<>();

    private Baseline(Lock lock) {
        this.lock = lock;
    }

    /**
     * @throws IllegalArgumentException if the file is no lock
     */
    static Baseline of(Path file) throws IOException {
        return new Baseline(LockFile.read(file));
    }

    /** Notes a tool that is there now. */
    void saw(String server, Tool tool, Classification classification) {
        seen.computeIfAbsent(server, id -> new ArrayList<>()).add(Observed.of(tool, classification));
    }

    /**
     * The tools that are new or whose risk rose, whatever the cause, as lines.
     *
     * @param threshold only those that have this risk or a higher one now; null: new ones from medium on
     */
    List<String> newOrRaised(@Nullable Risk threshold) {
        var lines = new ArrayList<String>();
        seen.forEach((server, tools) -> {
            Lock.Held held = lock.servers().getOrDefault(server, Lock.Held.UNKNOWN);
            for (ToolChange change : Drift.between(held.tools(), tools)) {
                if (counts(change, threshold)) {
                    lines.add(Terminal.shown("! %s · %s: %s".formatted(server, change.name(), change.words())));
                }
            }
        });
        return lines;
    }

    private static boolean counts(ToolChange change, @Nullable Risk threshold) {
        Label after = change.after();
        if (after == null || threshold == null) {
            return change.raised();
        }
        boolean more = change.kind() == ChangeKind.NEW || change.raised();
        return more && after.risk().compareTo(threshold) >= 0;
    }
}
