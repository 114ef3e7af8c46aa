package org.placard.manifest;

import java.time.Instant;
import org.placard.model.Provenance;

/**
 * Where the bytes of a manifest came from.
 *
 * @param source the source's id, such as {@code bundled} or {@code file}
 * @param origin the file or address, as the operator gave it
 * @param observation how it was obtained
 * @param seen when it was observed
 */
public record ManifestOrigin(String source, String origin, Provenance.Observation observation, Instant seen) {

    Provenance provenance(String format) {
        return new Provenance(source, origin, format, observation, seen);
    }
}
