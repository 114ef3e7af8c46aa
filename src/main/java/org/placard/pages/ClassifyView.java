package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that judges what is pasted.
 *
 * @param pasted what was pasted, to go on from
 * @param heading what was found, empty before anything was pasted
 * @param problems what could not be read
 * @param more how many tools were judged and are not shown
 */
public record ClassifyView(
        Frame frame,
        String pasted,
        String heading,
        List<String> problems,
        List<JudgedView> tools,
        int more,
        List<PolicyView> policies) {

    /**
     * One judged tool: its row, why, what speaks for and against, what its confidence rests on.
     *
     * @param actions of a tool that can be told to do several things, one by one
     * @param spread the same in a sentence, empty for a tool that does one thing
     * @param suggested null where its annotations are in order
     */
    public record JudgedView(
            RowView row,
            List<Piece> description,
            String why,
            FindingsView findings,
            ConfidenceView confidence,
            List<ActionView> actions,
            String spread,
            @Nullable AnnotationsView suggested) {}

    static ClassifyView empty() {
        return new ClassifyView(surroundings(), "", "", List.of(), List.of(), 0, List.of());
    }

    static Frame surroundings() {
        return Frame.of(
                "Classify a definition",
                "Paste the answer to tools/list and get a label for each tool. Nothing is stored.",
                "/classify",
                "classify");
    }
}
