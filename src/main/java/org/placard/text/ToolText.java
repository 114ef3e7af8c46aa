package org.placard.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Coverage;
import org.placard.model.Tool;

/**
 * A tool's words: what many rules would ask of its text, derived once.
 *
 * @param segments every text with its words: name first, then head (if any), title, description, parameters, passages
 * @param head the segment of the word that says what the tool does, null where there is none
 * @param actions the values of its action parameter, or the verbs that its description lists; empty for most tools
 * @param summary whether the description is this catalogue's own summary
 */
public record ToolText(
        Tool tool,
        ServerText server,
        Segment[] segments,
        @Nullable Segment head,
        Fact[] facts,
        List<ActionValue> actions,
        Set<Coverage.Part> parts,
        boolean summary) {

    /**
     * One thing that a multi-action tool can be told to do.
     *
     * @param parameter the parameter that chooses it, empty where prose lists the actions
     * @param field where the value stands, as evidence names it
     * @param start where it starts there
     */
    public record ActionValue(String parameter, String value, String field, int start) {}
}
