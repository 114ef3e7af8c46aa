package org.placard.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What a request that changes something must bear, as {@code Authorization: Bearer …}.
 *
 * @param value at least 16 characters
 */
public record OperatorToken(String value) {

    private static final int SHORTEST = 16;
    private static final String BEARER = "Bearer ";

    public OperatorToken {
        if (value.length() < SHORTEST || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "the operator's token has at least %d characters, and no blank at its ends".formatted(SHORTEST));
        }
    }

    /** Whether a header has it; takes as long for a wrong one as for a right one. */
    public boolean isBorneBy(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        value.getBytes(StandardCharsets.UTF_8));
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "OperatorToken[…]";
    }
}
