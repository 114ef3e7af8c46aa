package org.placard.policy;

import java.util.Locale;

/**
 * What a policy says to one call.
 *
 * @param rule what decided: {@code hide}, {@code default}, {@code tools.NAME}, {@code tools.NAME.deny_if[0]},
 *     {@code tools.NAME.require[0]}, {@code tools.NAME.limits[0]}, {@code all_tools.limits[0]}
 * @param reason one sentence, fit to be shown to the agent
 */
public record Verdict(Outcome outcome, String rule, String reason) {

    /** Ordered: a later constant is stricter. */
    public enum Outcome {
        ALLOW,
        ASK,
        DENY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean allowed() {
        return outcome == Outcome.ALLOW;
    }
}
