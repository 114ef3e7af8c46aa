package org.placard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Coverage;

/**
 * The judgement of one tool.
 *
 * @param confidence in [0, 1]: the measured chance that a careful reader would give the same category
 * @param confidenceWord {@code low}, {@code medium} or {@code high}
 * @param runnerUp the category that came second, absent where nothing else spoke
 * @param coverage what of the tool was there to judge
 * @param rulesVersion of the rules that judged
 */
public record VerdictView(
        String category,
        String risk,
        double confidence,
        String confidenceWord,
        @Nullable String runnerUp,
        double margin,
        List<String> coverage,
        List<String> capabilities,
        List<ActionView> actions,
        List<String> notes,
        List<FindingView> findings,
        String rulesVersion) {

    static VerdictView of(Classification verdict) {
        return new VerdictView(
                verdict.category().id(),
                verdict.risk().id(),
                verdict.confidence(),
                verdict.confidenceWord().id(),
                verdict.runnerUp() == null ? null : verdict.runnerUp().id(),
                verdict.margin(),
                verdict.coverage().parts().stream().map(Coverage.Part::id).toList(),
                verdict.capabilities().stream().map(Capability::id).toList(),
                verdict.actions().stream().map(ActionView::of).toList(),
                verdict.notes(),
                verdict.findings().stream().map(FindingView::of).toList(),
                verdict.rulesVersion());
    }
}
