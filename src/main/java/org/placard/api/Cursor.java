package org.placard.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The cursor of a list of servers: where the page before ended. Opaque to callers. */
final class Cursor {

    private static final String PREFIX = "s:";

    private Cursor() {}

    static String after(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + slug).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String slug(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the problem below.
        }
        throw new ProblemException(Problem.BAD_CURSOR, "cursor: '%s' is none of ours".formatted(cursor));
    }
}
