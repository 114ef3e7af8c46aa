package org.placard.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The stretch of time over which a limit counts. Windows are aligned to the UTC calendar. */
public enum Window {
    MINUTE(ChronoUnit.MINUTES),
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    Window(ChronoUnit unit) {
        this.unit = unit;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no window is spelled so
     */
    public static Window of(String id) {
        for (Window window : values()) {
            if (window.id().equals(id)) {
                return window;
            }
        }
        throw new IllegalArgumentException("no window is called '%s'; there are minute, hour, day".formatted(id));
    }

    /** The start of the window that holds this moment. */
    public Instant startOf(Instant moment) {
        return moment.truncatedTo(unit);
    }

    /** The length in seconds. */
    public long seconds() {
        return unit.getDuration().toSeconds();
    }
}
