package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.placard.drift.Drift;
import org.placard.drift.Observed;
import org.placard.model.ToolChange;
import org.placard.store.Comparison;

/** Compares by the rules of {@link Drift}. */
@ApplicationScoped
class DriftComparison implements Comparison {

    @Override
    public List<ToolChange> between(List<Known> before, List<Known> after) {
        return Drift.between(observed(before), observed(after));
    }

    private static List<Observed> observed(List<Known> tools) {
        return tools.stream()
                .map(known -> Observed.of(known.tool(), known.classification()))
                .toList();
    }
}
