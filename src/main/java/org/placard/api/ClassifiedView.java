package org.placard.api;

import java.util.List;
import org.placard.json.ClassifiedTool;

/**
 * What came of a manifest that was sent to be classified. Nothing of it is stored.
 *
 * @param items one a tool, in the manifest's order
 * @param problems what could not be read, one sentence each with its place
 */
public record ClassifiedView(List<ClassifiedTool> items, List<ProblemItem> problems, MetaView meta) {

    /** @param level how much was lost: {@code source-lost}, {@code item-lost}, {@code field-odd} */
    public record ProblemItem(String level, String kind, String place, String sentence) {}
}
