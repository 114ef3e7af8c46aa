package org.placard.fetch;

import java.net.URI;

/** What came of a request that was answered. */
public sealed interface Fetched {

    /**
     * An answer.
     *
     * @param from where it came from in the end, after redirects
     * @param bytes unpacked
     * @param type the media type as sent, empty where none was
     */
    record Content(URI from, byte[] bytes, String type, Validators validators) implements Fetched {}

    /** What was known still holds. */
    record Unchanged() implements Fetched {}
}
