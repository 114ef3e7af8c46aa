package org.placard.store;

import java.util.List;
import org.placard.model.Classification;
import org.placard.model.Server;

/**
 * A server ready to be stored.
 *
 * @param verdicts one a tool, in the order of the tools
 * @param digests one a tool, in the order of the tools
 */
public record JudgedServer(Server server, List<Classification> verdicts, List<String> digests, String rulesVersion) {

    public JudgedServer {
        verdicts = List.copyOf(verdicts);
        digests = List.copyOf(digests);
        if (verdicts.size() != server.tools().size() || digests.size() != verdicts.size()) {
            throw new IllegalArgumentException("%s has %d tools, %d verdicts and %d digests"
                    .formatted(server.id(), server.tools().size(), verdicts.size(), digests.size()));
        }
    }
}
