package org.placard.classify;

import java.util.List;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.model.Risk;

/** Start, plus all raises, minus at most one step, then floors, then the ceiling. */
final class RiskSteps {

    private RiskSteps() {}

    static Risk of(Risk start, List<Finding> findings) {
        int up = 0;
        int down = 0;
        Risk floor = Risk.LOW;
        for (Finding finding : findings) {
            switch (finding.effect()) {
                case Effect.RaisesBy raises -> up += raises.steps();
                case Effect.LowersBy ignored -> down = 1;
                case Effect.RaisesTo raises -> floor = floor.atLeast(raises.floor());
                case Effect.Flags flags -> {
                    if (flags.flag() == Flag.POISONING) {
                        floor = floor.atLeast(Risk.HIGH);
                    }
                }
                case Effect.Assigns ignored -> {}
                case Effect.Excuses ignored -> {}
                case Effect.Grants ignored -> {}
            }
        }
        return start.shifted(up - down).atLeast(floor);
    }
}
