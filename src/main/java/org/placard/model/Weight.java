package org.placard.model;

import java.util.Locale;

/**
 * How much one finding alone convinces us. Rule authors pick the word; the number behind it is fitted and lives in
 * {@code classifier-rules/calibration.yaml}.
 */
public enum Weight {
    /** Needs company. */
    WEAK,
    /** Right more often than not. */
    MODERATE,
    /** It would surprise us if it were wrong. */
    STRONG;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no weight is spelled so; the message lists those that are
     */
    public static Weight of(String id) {
        return Spelling.of(Weight.class, id, Weight::id);
    }
}
