package org.placard.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request wants (RFC 9110, section 14).
 *
 * @param first the first byte's number
 * @param length in bytes; 0 where the file has no such part
 */
record ByteRange(long first, long length) {

    private static final Pattern SHAPE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param header the {@code Range} header
     * @return null for the whole file: nothing, several parts or something unknown was asked for
     */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher matcher = SHAPE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(matcher.group(2)), size);
            return new ByteRange(size - last, last);
        }
        long first = Long.parseLong(matcher.group(1));
        long end = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
        if (end < first && !matcher.group(2).isEmpty()) {
            return null;
        }
        return new ByteRange(first, Math.max(0, Math.min(end, size - 1) - first + 1));
    }

    /** The {@code Content-Range} header. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
