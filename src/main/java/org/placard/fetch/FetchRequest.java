package org.placard.fetch;

import java.net.URI;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param headers beyond those that every request has; an {@code Authorization} goes to the first host only
 * @param known of the last answer, so that an unchanged one need not be sent again
 * @param heedsRobots false where an operator named this very address
 */
public record FetchRequest(URI address, Map<String, String> headers, Validators known, boolean heedsRobots) {

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** A crawler's request for JSON. */
    public static FetchRequest of(URI address) {
        return new FetchRequest(address, Map.of("Accept", "application/json, */*;q=0.5"), Validators.NONE, true);
    }

    /** The same, answered with "unchanged" where these still hold. */
    public FetchRequest unless(Validators unchanged) {
        return new FetchRequest(address, headers, unchanged, heedsRobots);
    }

    /** The same without asking robots.txt. */
    public FetchRequest named() {
        return new FetchRequest(address, headers, known, false);
    }
}
