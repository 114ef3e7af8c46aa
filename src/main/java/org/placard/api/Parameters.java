package org.placard.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** A moment: a date (its first moment in UTC) or a date with a time and its offset; null where it is absent. */
    static @Nullable Instant moment(String name, @Nullable String text) {
        return one(name, text, moment -> {
            try {
                return moment.length() == 10
                        ? LocalDate.parse(moment).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(moment).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'%s' is neither a date like 2026-11-25 nor a moment like 2026-11-25T12:00:00Z"
                                .formatted(moment),
                        e);
            }
        });
    }

    /** A number from 0, null where it is absent. */
    static @Nullable Long number(String name, @Nullable String text) {
        return one(name, text, number -> {
            if (!number.matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException("'%s' is not a whole number from 0".formatted(number));
            }
            return Long.valueOf(number);
        });
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
