package org.placard.model;

import java.time.Instant;
import java.util.Locale;

/**
 * Where a server's definition came from.
 *
 * @param source the source's id, such as {@code bundled}, {@code file} or a registry's
 * @param origin the file or address, as the operator gave it
 * @param format the id of the manifest format it was read by
 * @param observation how it was obtained; a better one replaces a lesser one, whole server by whole server
 * @param seen when it was observed
 */
public record Provenance(String source, String origin, String format, Observation observation, Instant seen) {

    /** How a definition was obtained. Ordered: a later constant replaces an earlier one. */
    public enum Observation {
        /** Facts of the bundled catalogue. */
        BUNDLED,
        /** Read from source code without running it. */
        EXTRACTED,
        /** Published as a manifest, or answered by a registry with definitions. */
        PUBLISHED,
        /** Answered by the running server. */
        LIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Observation of(String id) {
            return Spelling.of(Observation.class, id, Observation::id);
        }
    }
}
