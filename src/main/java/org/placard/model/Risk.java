package org.placard.model;

import java.util.Locale;

/** How bad it is if the tool is misused. Ordered: a later constant is worse. Unknown is no constant: it is null. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The one spelling used in YAML, JSON, addresses, index terms and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no risk is spelled so; the message lists those that are
     */
    public static Risk of(String id) {
        return Spelling.of(Risk.class, id, Risk::id);
    }

    /** This risk moved by so many steps (negative: down), never past the ends. */
    public Risk shifted(int steps) {
        return values()[Math.clamp((long) ordinal() + steps, 0, values().length - 1)];
    }

    public Risk atLeast(Risk floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }
}
