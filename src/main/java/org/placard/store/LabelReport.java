package org.placard.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says of a label.
 *
 * @param id its number; 0 before it is kept
 * @param server the server's slug
 * @param digest of the definition that the visitor saw judged
 * @param labelled the label at that time, such as {@code destructive critical}
 * @param proposed the category that the visitor would give; null where only the reason speaks
 * @param reason the visitor's words, untrusted
 * @param outcome what the operator made of it; null while nobody looked
 */
public record LabelReport(
        long id,
        String server,
        String tool,
        String digest,
        String labelled,
        @Nullable String proposed,
        String reason,
        Instant made,
        @Nullable Outcome outcome) {

    public static final int LONGEST_REASON = 2000;

    /** What became of a report. */
    public enum Outcome {
        /** A correction or a rule came of it. */
        ACCEPTED,
        /** The label stands. */
        DECLINED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException if no outcome is spelled so
         */
        public static Outcome of(String id) {
            return switch (id) {
                case "accepted" -> ACCEPTED;
                case "declined" -> DECLINED;
                default ->
                    throw new IllegalArgumentException(
                            "no outcome is called '%s'; there are accepted, declined".formatted(id));
            };
        }
    }

    public LabelReport {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to %d characters".formatted(LONGEST_REASON));
        }
    }
}
