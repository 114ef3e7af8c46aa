package org.placard.api;

import org.jspecify.annotations.Nullable;

/** How much a tool's policy.json speaks of. */
public enum PolicyScope {
    /** The whole server. */
    SERVER,
    /** The tool alone; every other tool is denied. */
    TOOL;

    /** The scope of a query parameter; absent means the server. */
    public static PolicyScope of(@Nullable String parameter) {
        return switch (parameter == null ? "server" : parameter) {
            case "server" -> SERVER;
            case "tool" -> TOOL;
            default ->
                throw new ProblemException(
                        Problem.BAD_PARAMETER, "scope: '%s' is neither server nor tool".formatted(parameter));
        };
    }
}
