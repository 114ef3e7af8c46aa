package org.placard.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a host said to recognise an unchanged answer by.
 *
 * @param etag as it was sent
 * @param lastModified as it was sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing is known yet. */
    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 500;

    public Validators {
        etag = etag == null || etag.length() > LONGEST ? null : etag;
        lastModified = lastModified == null || lastModified.length() > LONGEST ? null : lastModified;
    }
}
