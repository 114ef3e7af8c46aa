package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Hints;
import org.placard.model.Tool;

/**
 * How far the classifier, without seeing the hints, agrees with what authors say in them. Only hints that an author
 * wrote for the very tool count, not those made by a generator or given to all tools alike.
 *
 * @param agree reading versus not reading
 * @param agreeElsewhere the same without the sources that hold most of the annotated tools
 * @param destructiveCalledRead of the tools that their authors call destructive
 * @param disagreements the first ones, those called destructive by their author before the others
 */
public record HintScores(
        Share agree, Share agreeElsewhere, Share destructiveCalledRead, List<Disagreement> disagreements) {

    /** What the author says and what we say, each as {@code read} or {@code write} or the like. */
    public record Disagreement(String server, String tool, String author, Category answer, double confidence) {}

    private static final Set<String> WRITTEN = Set.of("authored", "live", "derived-per-tool");
    private static final Set<String> DOMINANT =
            Set.of("gitlab-jmrplens", "azure-mcp-csharp", "zscaler-mcp", "gitlab-zereight");
    private static final int KEPT = 200;

    public HintScores {
        disagreements = List.copyOf(disagreements);
    }

    /** Collects one tool after the other. */
    static final class Counter {

        private final Judge judge;
        private long[] agree = new long[2];
        private long[] count = new long[2];
        private long destructive;
        private long destructiveCalledRead;
        private final List<Disagreement> grave = new ArrayList<>();
        private final List<Disagreement> others = new ArrayList<>();

        Counter(Judge judge) {
            this.judge = judge;
        }

        void add(Specimen specimen) {
            Marks.Truth truth = specimen.marks().truth();
            if (truth == null
                    || !WRITTEN.contains(String.valueOf(specimen.marks().hintQuality()))) {
                return;
            }
            Classification verdict = judge.judge(withoutHints(specimen.tool()), specimen.server());
            boolean reads = verdict.category() == Category.READ;
            boolean destroys = Boolean.TRUE.equals(truth.destructive());
            int group = DOMINANT.contains(String.valueOf(specimen.marks().source())) ? 0 : 1;
            count[group]++;
            agree[group] += reads == truth.reads() ? 1 : 0;
            destructive += destroys ? 1 : 0;
            destructiveCalledRead += destroys && reads ? 1 : 0;
            if (reads != truth.reads()) {
                (destroys ? grave : others)
                        .add(new Disagreement(
                                specimen.server().id(),
                                specimen.name(),
                                truth.reads() ? "read" : destroys ? "destructive" : "write",
                                verdict.category(),
                                verdict.confidence()));
            }
        }

        HintScores scores() {
            List<Disagreement> all = new ArrayList<>(grave);
            all.addAll(others);
            return new HintScores(
                    new Share(agree[0] + agree[1], count[0] + count[1]),
                    new Share(agree[1], count[1]),
                    new Share(destructiveCalledRead, destructive),
                    all.subList(0, Math.min(KEPT, all.size())));
        }
    }

    static Tool withoutHints(Tool tool) {
        Hints none = new Hints(null, null, null, null, tool.hints().title());
        return new Tool(
                tool.name(),
                tool.title(),
                tool.description(),
                tool.summary(),
                tool.parameters(),
                none,
                tool.inputSchema(),
                tool.outputSchema(),
                tool.passages().stream()
                        .filter(passage -> !passage.field().startsWith("annotations."))
                        .toList());
    }
}
