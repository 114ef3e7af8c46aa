package org.placard.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about the risk of one definition of one tool. The label stays; whoever asks is told of the
 * decision beside it.
 *
 * @param server the server's published identity
 * @param tool the tool's exact name
 * @param digest of the definition that was looked at: 64 hex digits, or at least the first 12 of them
 * @param owner who decided
 * @param until the last day on which it holds, null: until the definition changes
 */
public record RiskDecision(
        String server,
        String tool,
        String digest,
        Ruling ruling,
        String reason,
        String owner,
        @Nullable LocalDate until) {

    /** The fewest digits that name a definition. */
    public static final int LEAST_DIGITS = 12;

    /** What was decided. */
    public enum Ruling {
        /** The risk is real, and is taken. */
        ACCEPT,
        /** The risk is real elsewhere; how the tool is used here rules it out. */
        NOT_AFFECTED,
        /** The label is wrong. */
        FALSE_POSITIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Ruling of(String id) {
            return Spelling.of(Ruling.class, id, Ruling::id);
        }

        String words() {
            return switch (this) {
                case ACCEPT -> "The risk is accepted";
                case NOT_AFFECTED -> "The risk does not arise here";
                case FALSE_POSITIVE -> "The label is contested";
            };
        }
    }

    public RiskDecision {
        if (!digest.matches("[0-9a-f]{" + LEAST_DIGITS + ",64}")) {
            throw new IllegalArgumentException(
                    "a digest is %d to 64 hex digits, not '%s'".formatted(LEAST_DIGITS, digest));
        }
    }

    /** How a decision stands towards a tool as it is now. */
    public enum State {
        HOLDS,
        /** The definition is another one than was looked at: it has to be decided anew. */
        REOPENED,
        /** Its last day is over. */
        EXPIRED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A decision and how it stands. */
    public record Standing(RiskDecision decision, State state) {

        public boolean holds() {
            return state == State.HOLDS;
        }

        /** One sentence or two, for whoever sees the tool. */
        public String words() {
            String until = decision.until() == null ? "" : ", until " + decision.until();
            String by =
                    "%s (%s%s): %s".formatted(decision.ruling().words(), decision.owner(), until, decision.reason());
            return switch (state) {
                case HOLDS -> by;
                case REOPENED -> "Open again, as the definition is another one than was decided about. Then: " + by;
                case EXPIRED -> "Open again, as the decision has expired. Then: " + by;
            };
        }
    }

    public boolean about(String definition) {
        return definition.startsWith(digest);
    }

    /** How it stands towards a definition on a day. */
    public State state(String definition, LocalDate today) {
        if (!about(definition)) {
            return State.REOPENED;
        }
        return until != null && today.isAfter(until) ? State.EXPIRED : State.HOLDS;
    }
}
