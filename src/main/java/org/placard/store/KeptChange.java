package org.placard.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.placard.model.ToolChange;

/**
 * A change, kept.
 *
 * @param id rises with time
 * @param server the server's slug
 * @param serverTitle its display name
 * @param noticed when it was written down
 * @param digestBefore of the definition before, null where there was none
 * @param digestAfter of the definition after, null where there is none
 * @param rulesVersion of the rules that judge now
 */
public record KeptChange(
        long id,
        String server,
        String serverId,
        String serverTitle,
        Instant noticed,
        @Nullable String digestBefore,
        @Nullable String digestAfter,
        String rulesVersion,
        ToolChange change) {}
