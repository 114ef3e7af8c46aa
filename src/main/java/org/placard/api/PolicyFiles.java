package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.placard.export.PolicyJsonExport;
import org.placard.model.CatalogTool;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;

/** The policies that are recommended, as files. Computed for each answer, so that they are never older than the label. */
@ApplicationScoped
public class PolicyFiles {

    private final Catalogued catalogued;

    PolicyFiles(Catalogued catalogued) {
        this.catalogued = catalogued;
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
        RatedTool rated = new RatedTool(tool.tool(), tool.classification());
        Policy policy = alone
                ? Recommendation.forToolAlone(rated)
                : Recommendation.forTool(rated, rated(catalogued.tools(slug)));
        return PolicyJsonExport.bytes(policy);
    }

    private static List<RatedTool> rated(List<CatalogTool> tools) {
        return tools.stream()
                .map(tool -> new RatedTool(tool.tool(), tool.classification()))
                .toList();
    }
}
