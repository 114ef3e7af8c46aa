package org.placard.store;

import java.util.List;

/**
 * The next changes after a revision.
 *
 * @param servers as they are now, which may be newer than the change
 * @param upTo every change up to this revision is among them
 */
public record Changes(List<WholeServer> servers, long upTo) {

    public Changes {
        servers = List.copyOf(servers);
    }
}
