package org.placard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every answer says about itself.
 *
 * @param engineVersion the release of Placard that answered
 * @param rulesVersion the release and hash of the rules that judge
 * @param catalogRevision the catalogue revision that the answer shows
 * @param observed when the newest of what the answer shows was observed, null where it shows nothing of the catalogue
 * @param coverage how much was seen of the servers that the answer shows, each word once, from most to least
 */
public record MetaView(
        String engineVersion,
        String rulesVersion,
        long catalogRevision,
        @Nullable Instant observed,
        List<String> coverage) {}
