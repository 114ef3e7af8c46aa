package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.export.Fidelity;
import org.placard.export.FidelityText;
import org.placard.export.Origin;
import org.placard.export.PolicyJsonExport;
import org.placard.export.PolicyWish;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;

/** The policies that are recommended, as files. Computed for each answer, so that they are never older than the label. */
@ApplicationScoped
public class PolicyFiles {

    private final Catalogued catalogued;
    private final Answer answer;
    private final Meta meta;

    PolicyFiles(Catalogued catalogued, Answer answer, Meta meta) {
        this.catalogued = catalogued;
        this.answer = answer;
        this.meta = meta;
    }

    /** Every tool of the server at its decision. */
    public byte[] ofServer(String slug) {
        return PolicyJsonExport.bytes(Recommendation.forServer(rated(catalogued.tools(slug))));
    }

    /**
     * The same document seen from one tool; or the rule for the tool alone.
     *
     * @param alone whether only the tool's own rule is wanted, which denies the server's other tools
     */
    public byte[] ofTool(String slug, String segment, boolean alone) {
        CatalogTool tool = catalogued.tool(slug, segment);
        RatedTool rated = RatedTool.of(tool);
        Policy policy = alone
                ? Recommendation.forToolAlone(rated)
                : Recommendation.forTool(rated, rated(catalogued.tools(slug)));
        return PolicyJsonExport.bytes(policy);
    }

    /**
     * A server's policy as it is wished for.
     *
     * @throws ProblemException if there is no such server, or the wish cannot be granted for it
     */
    public PolicyWish.Granted ofServer(String slug, PolicyWish wish) {
        CatalogServer server = catalogued.server(slug);
        List<RatedTool> tools = rated(catalogued.tools(slug));
        return Wishes.readable(() -> wish.grant(tools, origin(server)));
    }

    /** The same seen from one tool, or the rule for the tool alone. */
    public PolicyWish.Granted ofTool(String slug, String segment, boolean alone, PolicyWish wish) {
        CatalogTool tool = catalogued.tool(slug, segment);
        return alone
                ? Wishes.readable(() -> wish.grant(rated(List.of(tool)), origin(tool.server())))
                : ofServer(slug, wish);
    }

    /** The answer: the file itself where {@code raw} is asked for, else everything that is to be said about it. */
    Response answer(HttpHeaders headers, PolicyWish.Granted granted, @Nullable String raw) {
        if (!"true".equals(raw)) {
            return answer.json(headers, PolicyFileView.of(granted, meta.view()));
        }
        if (granted.exported().withheld()) {
            throw new ProblemException(
                    Problem.POLICY_WITHHELD,
                    FidelityText.summary(granted.exported().fidelity()),
                    granted.exported().fidelity().lines().stream()
                            .map(Fidelity.Line::words)
                            .toList());
        }
        return answer.bytes(
                        headers,
                        granted.exported().bytes(),
                        MediaType.valueOf(granted.form().mediaType()).withCharset("UTF-8"))
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + granted.form().fileName() + "\"")
                .build();
    }

    private Origin origin(CatalogServer server) {
        return new Origin(server.id(), meta.view().catalogRevision(), server.rulesVersion());
    }

    private static List<RatedTool> rated(List<CatalogTool> tools) {
        return tools.stream().map(RatedTool::of).toList();
    }
}
