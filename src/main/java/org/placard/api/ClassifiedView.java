package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What came of a manifest that was sent to be classified. Nothing of it is stored.
 *
 * @param items one a tool, in the manifest's order
 * @param problems what could not be read, one sentence each with its place
 */
public record ClassifiedView(List<Item> items, List<ProblemItem> problems, MetaView meta) {

    public record Item(
            String server, String name, @JsonUnwrapped VerdictView verdict) {}

    /** @param level how much was lost: {@code source-lost}, {@code item-lost}, {@code field-odd} */
    public record ProblemItem(String level, String kind, String place, String sentence) {}
}
