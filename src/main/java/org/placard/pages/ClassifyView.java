package org.placard.pages;

import java.util.List;

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

    /** One judged tool: its row, why, and what its confidence rests on. */
    public record JudgedView(
            RowView row, List<Piece> description, String why, List<FindingView> findings, List<List<Piece>> notes) {}

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
