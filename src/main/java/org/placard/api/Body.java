package org.placard.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer: plain and compressed bytes, and a strong ETag that is their digest, so that one equal to the
 * caller's copy is a 304.
 *
 * @param tag the digest of the plain bytes, in hex
 * @param gzip the same, compressed; empty where that saves nothing
 */
public record Body(String tag, byte[] plain, byte[] gzip) {

    private static final int TAG_BYTES = 16;
    private static final int WORTH_COMPRESSING = 1024;

    public static Body of(byte[] plain) {
        return new Body(digest(plain), plain, plain.length < WORTH_COMPRESSING ? new byte[0] : compressed(plain));
    }

    /** One that is never compressed, so that its length does not depend on what it says. */
    static Body plain(byte[] plain) {
        return new Body(digest(plain), plain, new byte[0]);
    }

    /** What it takes to keep it, in bytes. */
    public int size() {
        return plain.length + gzip.length;
    }

    /**
     * The answer to a request with these headers.
     *
     * @param acceptEncoding {@code Accept-Encoding}
     * @param ifNoneMatch {@code If-None-Match}
     */
    public Response.ResponseBuilder answer(
            @Nullable String acceptEncoding, @Nullable String ifNoneMatch, MediaType type) {
        return answer(acceptEncoding, ifNoneMatch, type, "no-cache");
    }

    /** @param cacheControl how long a copy may be shown without asking */
    Response.ResponseBuilder answer(
            @Nullable String acceptEncoding, @Nullable String ifNoneMatch, MediaType type, String cacheControl) {
        boolean zipped = gzip.length > 0 && acceptsGzip(acceptEncoding);
        String etag = '"' + tag + (zipped ? "-gzip" : "") + '"';
        Response.ResponseBuilder answer =
                unchanged(ifNoneMatch, etag) ? Response.notModified() : Response.ok(zipped ? gzip : plain, type);
        if (zipped) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.header("ETag", etag).header("Cache-Control", cacheControl).header("Vary", "Accept-Encoding");
    }

    static boolean acceptsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            String plain = coding.replace(" ", "").toLowerCase(Locale.ROOT);
            if (plain.equals("gzip") || plain.startsWith("gzip;") && !plain.matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@code If-None-Match} header names this ETag. */
    static boolean unchanged(@Nullable String known, String tag) {
        return known != null && (known.strip().equals("*") || known.contains(tag));
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
