package org.placard.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Category;
import org.placard.model.Coverage;
import org.placard.model.Tool;

/**
 * A tool's words: what many rules would ask of its text, derived once.
 *
 * @param segments every text with its words: name first, then head (if any), title, description, parameters, passages
 * @param head the segment of the word that says what the tool does, null where there is none
 * @param first the first word of the name where it carries another verb, as in {@code make_call}
 * @param actions the values of its action parameter, or the verbs that its description lists; empty for most tools
 * @param headMayBeNoun whether the head is a word that can be a noun as well
 * @param told the category to which the verb leans with which the description starts, null where it leans to none
 * @param summary whether the description is this catalogue's own summary
 */
public record ToolText(
        Tool tool,
        ServerText server,
        Segment[] segments,
        @Nullable Segment head,
        @Nullable Segment first,
        Fact[] facts,
        List<ActionValue> actions,
        Set<Coverage.Part> parts,
        boolean headMayBeNoun,
        @Nullable Category told,
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
