package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page about a kind of tool: a risk, a category or a capability.
 *
 * @param total how many tools are of the kind, known to this catalogue
 * @param meaning what the word means, in sentences
 * @param spread how they are spread over the other axis
 * @param servers servers that have most of them
 * @param rows the first ones
 * @param all the search page with all of them
 */
public record GroupView(
        Frame frame,
        String title,
        @Nullable RiskView risk,
        @Nullable CategoryView category,
        String total,
        List<String> meaning,
        List<FacetView> facets,
        List<AttackLinkView> attacks,
        List<RowView> rows,
        String all,
        List<LinkView> others) {}
