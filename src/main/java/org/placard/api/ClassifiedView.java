package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.json.ClassifiedTool;

/**
 * What came of a manifest that was sent to be classified. Nothing of it is stored.
 *
 * @param items one a tool, in the manifest's order
 * @param problems what could not be read, one sentence each with its place
 */
public record ClassifiedView(List<JudgedTool> items, List<ProblemItem> problems, MetaView meta) {

    /** @param explanation absent unless it was asked for */
    public record JudgedTool(
            @JsonUnwrapped ClassifiedTool tool,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ExplanationView explanation) {}

    /** @param level how much was lost: {@code source-lost}, {@code item-lost}, {@code field-odd} */
    public record ProblemItem(String level, String kind, String place, String sentence) {}
}
