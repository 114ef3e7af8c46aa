package org.placard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server as it was looked at for its tools' sake: while it ran, or in its package's code.
 *
 * @param id what it is called where nothing is known of it: its package's name, its host
 * @param packages such as {@code npm:@scope/name}, by which the catalogue recognises it
 * @param address where it runs, null where it was started or is code
 * @param repository null where unknown
 * @param observation {@code LIVE} or {@code EXTRACTED}
 * @param origin the command, address or package with its version, as a page may show it
 * @param coverage why there are no tools, null where there are
 * @param manifest an answer to {@code tools/list}; empty where there is none
 */
public record Observed(
        String id,
        List<String> packages,
        @Nullable String address,
        @Nullable String repository,
        Provenance.Observation observation,
        String origin,
        @Nullable ServerCoverage coverage,
        String manifest) {

    public Observed {
        packages = List.copyOf(packages);
        if (manifest.isEmpty() == (coverage == null)) {
            throw new IllegalArgumentException("a server has either a list of tools or a reason to have none");
        }
    }
}
