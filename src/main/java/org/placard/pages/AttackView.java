package org.placard.pages;

import java.util.List;

/**
 * The page of one attack pattern.
 *
 * @param needs the capabilities and categories of which a tool has one to be concerned
 * @param references framework entries; only addresses of the web become links
 */
public record AttackView(
        Frame frame,
        String name,
        List<String> happens,
        List<LinkView> needs,
        List<String> defence,
        List<ReferenceView> references,
        String total,
        List<RowView> rows,
        List<LinkView> searches) {

    public record ReferenceView(String framework, String id, String title, String path) {}
}
