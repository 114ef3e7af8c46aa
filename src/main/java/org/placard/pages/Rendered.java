package org.placard.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A finished page.
 *
 * @param tag the digest of the plain bytes, in hex
 * @param gzip the same, compressed; empty where that saves nothing
 */
record Rendered(String tag, byte[] plain, byte[] gzip) {

    private static final int TAG_BYTES = 16;
    private static final int WORTH_COMPRESSING = 1024;

    static Rendered of(byte[] plain) {
        return new Rendered(digest(plain), plain, plain.length < WORTH_COMPRESSING ? new byte[0] : compressed(plain));
    }

    /** What it takes to keep it, in bytes. */
    int size() {
        return plain.length + gzip.length;
    }

    private static byte[] compressed(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(out, 8192)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(sha, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
