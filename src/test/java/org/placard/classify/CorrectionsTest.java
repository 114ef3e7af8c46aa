package org.placard.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Correction;
import org.placard.model.Description;
import org.placard.model.Risk;
import org.placard.model.Tool;
import org.placard.rules.RuleFiles;
import org.placard.text.ServerContext;

class CorrectionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private final Classification judged = new Classifier(RuleFiles.ALL)
            .classify(Tool.of("delete_room", Description.of("Deletes a room.")), ServerContext.NONE);
    private final Corrections corrections = new Corrections(
            RuleFiles.ALL,
            List.of(new Correction(
                    "hotel", "delete_room", Category.WRITE, null, "rooms go to the trash", "a reader", DAY)));

    @Test
    void correctionIsAppliedAndShownAsAFinding() {
        Classification corrected = corrections.apply("hotel", "delete_room", judged, DAY);
        assertThat(corrected.category()).isEqualTo(Category.WRITE);
        assertThat(corrected.risk()).isEqualTo(Risk.MEDIUM);
        assertThat(corrected.findings().getLast().rule()).isEqualTo(Corrections.RULE);
        assertThat(corrected.notes().getFirst()).contains("rooms go to the trash");
        assertThat(corrected.runnerUp()).isEqualTo(Category.DESTRUCTIVE);
    }

    @Test
    void correctionEndsAfterItsLastDay() {
        assertThat(corrections.apply("hotel", "delete_room", judged, DAY.plusDays(1)))
                .isSameAs(judged);
    }

    @Test
    void otherToolsAreLeftAlone() {
        assertThat(corrections.apply("hotel", "list_rooms", judged, DAY)).isSameAs(judged);
    }
}
