package org.placard.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; a wrong one is a problem that names it and says what it takes. */
final class Parameters {

    private Parameters() {}

    /** A number of items between 1 and {@code most}. */
    static int limit(@Nullable String text, int otherwise, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Falls through to the problem below.
        }
        throw new ProblemException(
                Problem.BAD_PARAMETER, "limit: '%s' is not a whole number from 1 to %d".formatted(text, most));
    }

    /** {@code true} or {@code false}; absent means false. */
    static boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new ProblemException(Problem.BAD_PARAMETER, "%s: '%s' is neither true nor false".formatted(name, text));
    }

    /** One of an enum's spellings, null where the parameter is absent. */
    static <T> @Nullable T one(String name, @Nullable String text, Function<String, T> of) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return of.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_PARAMETER, "%s: %s".formatted(name, e.getMessage()));
        }
    }
}
