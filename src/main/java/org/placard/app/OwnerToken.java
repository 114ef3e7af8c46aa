package org.placard.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The token of this process as owner of its data folder: what a command that hands over a job must bear. */
final class OwnerToken {

    private static final String BEARER = "Bearer ";
    private static volatile @Nullable String current;

    private OwnerToken() {}

    /** The process has one owner's token; null while it serves nobody. */
    static void set(@Nullable String token) {
        current = token;
    }

    static boolean isBorneBy(@Nullable String authorization) {
        String token = current;
        return token != null
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
