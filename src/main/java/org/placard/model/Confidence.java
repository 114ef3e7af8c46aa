package org.placard.model;

import java.util.Locale;

/** The word for a confidence: low below 0.60, medium below 0.85, else high. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Confidence of(String id) {
        return Spelling.of(Confidence.class, id, Confidence::id);
    }

    /** The word for a number in [0, 1]. */
    public static Confidence of(double number) {
        return number < 0.60 ? LOW : number < 0.85 ? MEDIUM : HIGH;
    }
}
