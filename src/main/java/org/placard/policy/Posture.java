package org.placard.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much trouble a team accepts for safety. What each means tool by tool is in {@link DecisionTable}. */
public enum Posture {
    /** Only harmless reading goes through; what changes anything is asked or denied. */
    STRICT,
    /** What is usual for its kind goes through under a limit, what is worse than usual is asked, the rest is kept away. */
    BALANCED,
    /** As much as possible goes through; only the worst is asked. Doubt is treated as in {@link #BALANCED}. */
    PERMISSIVE;

    /** The one spelling used in JSON, addresses and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no posture is spelled so; the message lists those that are
     */
    public static Posture of(String id) {
        return Arrays.stream(values())
                .filter(posture -> posture.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no posture is called '%s'; there are %s"
                        .formatted(id, Arrays.stream(values()).map(Posture::id).collect(Collectors.joining(", ")))));
    }
}
