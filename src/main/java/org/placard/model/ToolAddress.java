package org.placard.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an address names a tool: by its exact name where that is safe in a path, else {@code ~} and the name in base64url
 * without padding.
 */
public final class ToolAddress {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.-]+(~[0-9]+)?");

    private ToolAddress() {}

    public static String of(String name) {
        boolean safe = SAFE.matcher(name).matches() && !name.equals(".") && !name.equals("..");
        return safe
                ? name
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The name behind a path segment; empty where the segment is no valid base64url after its {@code ~}. */
    public static Optional<String> name(String segment) {
        if (!segment.startsWith("~")) {
            return Optional.of(segment);
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
