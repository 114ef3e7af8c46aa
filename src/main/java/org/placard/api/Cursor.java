package org.placard.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The cursor of a list of servers or changes: where the page before ended. Opaque to callers. */
final class Cursor {

    private static final String PREFIX = "s:";
    private static final String CHANGE = "c:";

    private Cursor() {}

    static String after(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + slug).getBytes(StandardCharsets.UTF_8));
    }

    static String before(long change) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CHANGE + change).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String slug(@Nullable String cursor) {
        return read(cursor, PREFIX);
    }

    static @Nullable Long change(@Nullable String cursor) {
        String number = read(cursor, CHANGE);
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException e) {
            throw none(String.valueOf(cursor));
        }
    }

    private static @Nullable String read(@Nullable String cursor, String prefix) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(prefix)) {
                return text.substring(prefix.length());
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the problem below.
        }
        throw none(cursor);
    }

    private static ProblemException none(String cursor) {
        return new ProblemException(Problem.BAD_CURSOR, "cursor: '%s' is none of ours".formatted(cursor));
    }
}
