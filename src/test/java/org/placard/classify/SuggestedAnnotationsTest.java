package org.placard.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Description;
import org.placard.model.Flag;
import org.placard.model.Hints;
import org.placard.model.SuggestedAnnotations;
import org.placard.model.SuggestedAnnotations.State;
import org.placard.model.Tool;
import org.placard.rules.RuleFiles;
import org.placard.text.ServerContext;

class SuggestedAnnotationsTest {

    private static final Classifier CLASSIFIER = new Classifier(RuleFiles.ALL);

    private static Hints hints(
            @Nullable Boolean readOnly,
            @Nullable Boolean destructive,
            @Nullable Boolean idempotent,
            @Nullable Boolean openWorld) {
        return new Hints(readOnly, destructive, idempotent, openWorld, "A title");
    }

    private static Tool tool(String name, String description, Hints hints) {
        return new Tool(name, null, Description.of(description), null, List.of(), hints, null, null, List.of());
    }

    private static Classification verdict(Tool tool) {
        return CLASSIFIER.classify(tool, new ServerContext("a/b", null, null, List.of(tool.name())));
    }

    private static Optional<SuggestedAnnotations> suggested(String name, String description, Hints hints) {
        Tool tool = tool(name, description, hints);
        return SuggestedAnnotations.of(tool, verdict(tool));
    }

    @Test
    void whatContradictsIsCorrectedAndTheTitleKept() {
        var suggested = suggested("delete_room", "Deletes a room for good.", hints(true, false, true, null))
                .orElseThrow();

        assertThat(suggested.state()).isEqualTo(State.CONTRADICTING);
        assertThat(suggested.annotations()).isEqualTo(hints(false, true, true, null));
        assertThat(suggested.because())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("(readOnly|destructive)Hint: .*\\."));
    }

    @Test
    void whatIsMissingIsWrittenAndWhatCannotBeJudgedIsLeftOut() {
        var suggested = suggested("list_rooms", "Lists the rooms.", Hints.NONE).orElseThrow();

        assertThat(suggested.state()).isEqualTo(State.MISSING);
        assertThat(suggested.annotations()).isEqualTo(new Hints(true, null, null, null, null));
    }

    @Test
    void whatALibraryWroteByItselfCountsAsNotSaid() {
        var suggested = suggested("create_room", "Creates a room.", hints(false, true, false, true))
                .orElseThrow();

        assertThat(suggested.state()).isEqualTo(State.MISSING);
        assertThat(suggested.annotations()).isEqualTo(hints(false, false, null, null));
    }

    @Test
    void whatIsPartialIsCompleted() {
        var suggested = suggested("create_room", "Creates a room.", hints(false, null, true, false))
                .orElseThrow();

        assertThat(suggested.state()).isEqualTo(State.PARTIAL);
        assertThat(suggested.annotations()).isEqualTo(hints(false, false, true, false));
    }

    @Test
    void whatDoesMoreThanAddIsNotPromisedToOnlyAdd() {
        assertThat(suggested("update_room", "Updates a room.", Hints.NONE)
                        .orElseThrow()
                        .annotations()
                        .destructive())
                .isTrue();
        assertThat(suggested("run_command", "Runs a shell command.", Hints.NONE)
                        .orElseThrow()
                        .annotations()
                        .destructive())
                .isTrue();
        assertThat(suggested("pay_invoice", "Pays an invoice with the stored card.", Hints.NONE)
                        .orElseThrow()
                        .annotations()
                        .destructive())
                .isTrue();
    }

    @Test
    void whatReachesBeyondTheServerSaysSo() {
        assertThat(suggested("fetch_url", "Fetches a web page from any URL and returns its text.", Hints.NONE)
                        .orElseThrow()
                        .annotations()
                        .openWorld())
                .isTrue();
    }

    @Test
    void whatIsInOrderNeedsNothing() {
        assertThat(suggested("delete_room", "Deletes a room.", hints(false, true, true, false)))
                .isEmpty();
        assertThat(suggested("list_rooms", "Lists the rooms.", hints(true, null, null, null)))
                .isEmpty();
    }

    @Test
    void anUnsureGuessIsNoPromiseThatItOnlyReads() {
        Tool tool = tool("zorble", "Zorbles the frumious.", Hints.NONE);
        assertThat(verdict(tool).flagged(Flag.ANNOTATIONS_MISSING)).isTrue();
        assertThat(verdict(tool).category()).isEqualTo(Category.READ);
        assertThat(SuggestedAnnotations.of(tool, verdict(tool))).isEmpty();
    }

    @Test
    void whatIsPastedLeavesNothingToSuggest() {
        for (String[] each : new String[][] {
            {"delete_room", "Deletes a room."},
            {"list_rooms", "Lists the rooms."},
            {"create_room", "Creates a room."},
            {"update_room", "Updates a room."},
            {"send_email", "Sends an email to somebody."},
            {"run_command", "Runs a shell command."},
            {"pay_invoice", "Pays an invoice with the stored card."}
        }) {
            Hints pasted = suggested(each[0], each[1], Hints.NONE).orElseThrow().annotations();
            assertThat(suggested(each[0], each[1], pasted)).as(each[0]).isEmpty();
        }
    }
}
