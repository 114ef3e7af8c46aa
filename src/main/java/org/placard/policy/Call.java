package org.placard.policy;

import java.time.Instant;
import java.util.Map;

/**
 * One tools/call, as an evaluator sees it.
 *
 * @param tool the exact name
 * @param arguments JSON values: maps, lists, strings, numbers, booleans
 * @param time when it is made; a limit's window is found by it
 * @param grant the permission under which the agent calls; each has its own counters
 */
public record Call(String tool, Map<String, ?> arguments, Instant time, String grant) {

    /** A call without arguments, at the start of time, under the grant {@code default}. */
    public static Call of(String tool) {
        return of(tool, Map.of());
    }

    public static Call of(String tool, Map<String, ?> arguments) {
        return new Call(tool, arguments, Instant.EPOCH, "default");
    }
}
