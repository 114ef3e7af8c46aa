package org.placard.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The cursors of lists other than search results: where the page before ended. Opaque to callers. */
enum Cursor {
    /** After a server's slug. */
    SERVERS("s:"),
    /** After a tool's name, in its server's order. */
    TOOLS("t:"),
    /** After an id. */
    IDS("i:"),
    /** After a change's number, the newest first. */
    CHANGES("c:");

    private final String prefix;

    Cursor(String prefix) {
        this.prefix = prefix;
    }

    String after(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((prefix + key).getBytes(StandardCharsets.UTF_8));
    }

    /** What the page before ended with; null for the first page. */
    @Nullable
    String read(@Nullable String cursor) {
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
        throw foreign(cursor);
    }

    static ProblemException foreign(String cursor) {
        return new ProblemException(Problem.BAD_CURSOR, "cursor: '%s' is none of ours".formatted(cursor));
    }
}
