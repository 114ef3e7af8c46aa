package org.placard.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.placard.model.RiskDecision;

/**
 * What a person decided about a tool's risk.
 *
 * @param decision {@code accept}, {@code not-affected} or {@code false-positive}
 * @param state {@code holds}, {@code reopened} (the definition is another one now) or {@code expired}
 * @param until the last day, null: until the definition changes
 */
public record DecisionView(
        String decision,
        String state,
        String reason,
        String owner,
        @Nullable LocalDate until,
        String words) {

    static @Nullable DecisionView of(RiskDecision.@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        RiskDecision decision = standing.decision();
        return new DecisionView(
                decision.ruling().id(),
                standing.state().id(),
                decision.reason(),
                decision.owner(),
                decision.until(),
                standing.words());
    }
}
