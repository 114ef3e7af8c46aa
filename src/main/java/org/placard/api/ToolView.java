package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.placard.json.DefinitionView;
import org.placard.json.SuggestionView;
import org.placard.json.VerdictView;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.SuggestedAnnotations;

/**
 * Everything that is known of one tool.
 *
 * @param server the server's slug, as addresses name it
 * @param definition what the publisher says, untrusted
 * @param suggestedAnnotations what a maintainer could paste; absent where the tool's own annotations are in order
 * @param decision what a person decided about the risk; absent where nobody did
 * @param digest SHA-256 over the canonical JSON (RFC 8785) of the definition
 * @param serverCoverage how much of the server's tools was seen
 * @param observation how the definition was obtained: {@code bundled}, {@code extracted}, {@code published}, {@code live}
 * @param observed when
 * @param path the address of its page
 */
public record ToolView(
        String server,
        String serverId,
        String serverTitle,
        @JsonUnwrapped DefinitionView definition,
        @JsonUnwrapped VerdictView verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SuggestionView suggestedAnnotations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionView decision,
        String digest,
        String serverCoverage,
        String source,
        String observation,
        Instant observed,
        String path,
        MetaView meta) {

    static ToolView of(CatalogTool tool, MetaView meta) {
        CatalogServer server = tool.server();
        return new ToolView(
                server.slug(),
                server.id(),
                server.displayName(),
                DefinitionView.of(tool.tool()),
                VerdictView.of(tool.classification()),
                SuggestionView.of(SuggestedAnnotations.of(tool.tool(), tool.classification())),
                DecisionView.of(tool.standing()),
                tool.digest(),
                server.coverage().id(),
                server.provenance().source(),
                server.provenance().observation().id(),
                server.provenance().seen(),
                tool.path(),
                meta);
    }
}
