package org.placard.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.SuggestedAnnotations;
import org.placard.model.Tool;

/**
 * A tool's judgement with its name: a line of {@code classify --format jsonl}, an item of {@code POST classify}.
 *
 * @param server the server's published identity
 * @param suggestedAnnotations absent where the tool's own are in order
 */
public record ClassifiedTool(
        String server,
        String name,
        @JsonUnwrapped VerdictView verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SuggestionView suggestedAnnotations) {

    public static ClassifiedTool of(String server, Tool tool, Classification classification) {
        return new ClassifiedTool(
                server,
                tool.name(),
                VerdictView.of(classification),
                SuggestionView.of(SuggestedAnnotations.of(tool, classification)));
    }
}
