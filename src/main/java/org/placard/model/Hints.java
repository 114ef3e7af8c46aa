package org.placard.model;

import org.jspecify.annotations.Nullable;

/**
 * The server's own tool annotations (MCP {@code ToolAnnotations}). Null means that the server said nothing, which is not
 * the same as false. They are testimony by the party being judged.
 *
 * @param title {@code annotations.title}, a display name
 */
public record Hints(
        @Nullable Boolean readOnly,
        @Nullable Boolean destructive,
        @Nullable Boolean idempotent,
        @Nullable Boolean openWorld,
        @Nullable String title) {

    public static final Hints NONE = new Hints(null, null, null, null, null);

    /** Whether any of the four hints was given; a title alone is none. */
    public boolean any() {
        return readOnly != null || destructive != null || idempotent != null || openWorld != null;
    }
}
