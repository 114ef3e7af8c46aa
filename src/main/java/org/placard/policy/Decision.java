package org.placard.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a policy does with a tool. Ordered: a later constant is stricter. */
public enum Decision {
    /** Every call goes through. */
    ALLOW,
    /** Calls go through until a limit is reached. */
    LIMIT,
    /** A person is asked before each call; where nobody can be asked, the call is denied. */
    ASK,
    /** The tool is listed and every call is denied. */
    DENY,
    /** The tool is not listed and every call is denied. */
    HIDE;

    /** The one spelling used in JSON, YAML and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no decision is spelled so; the message lists those that are
     */
    public static Decision of(String id) {
        return Arrays.stream(values())
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decision is called '%s'; there are %s"
                        .formatted(id, Arrays.stream(values()).map(Decision::id).collect(Collectors.joining(", ")))));
    }

    /** The stricter of the two. */
    public Decision atLeast(Decision floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }

    /** Whether some call may go through without a person. */
    public boolean open() {
        return this == ALLOW || this == LIMIT;
    }
}
