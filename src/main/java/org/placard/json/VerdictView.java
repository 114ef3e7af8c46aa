package org.placard.json;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Risk;

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

    public static VerdictView of(Classification verdict) {
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

    /** The judgement that was written so. */
    public Classification classification() {
        return new Classification(
                Category.of(category),
                Risk.of(risk),
                confidence,
                runnerUp == null ? null : Category.of(runnerUp),
                margin,
                new Coverage(coverage.stream().map(Coverage.Part::of).collect(Collectors.toSet())),
                capabilities.stream().map(Capability::of).collect(Collectors.toSet()),
                actions.stream().map(ActionView::action).toList(),
                notes,
                findings.stream().map(FindingView::finding).toList(),
                rulesVersion);
    }
}
