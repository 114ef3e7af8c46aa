package org.placard.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** How an address names a server: lower case, {@code owner-repo}. */
public final class Slug {

    private static final int MAX_LENGTH = 100;

    private Slug() {}

    /**
     * The slug that an identity asks for. Letters and digits of ASCII stay, everything else is a hyphen; an identity
     * without any becomes {@code server-} and six hex digits of its SHA-256.
     */
    public static String of(String serverId) {
        String plain = Normalizer.normalize(serverId, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            } else if (!out.isEmpty()
                    && out.charAt(out.length() - 1) != '-'
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append('-');
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        if (out.isEmpty()) {
            return "server-" + digits(serverId);
        }
        return out.length() <= MAX_LENGTH ? out.toString() : out.substring(0, MAX_LENGTH - 7) + "-" + digits(serverId);
    }

    /** The slug of an identity whose own slug another identity already holds. */
    public static String distinct(String serverId) {
        return of(serverId) + "-" + digits(serverId);
    }

    private static String digits(String serverId) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(serverId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
