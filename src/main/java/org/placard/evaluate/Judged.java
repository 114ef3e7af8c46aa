package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.placard.model.Category;
import org.placard.model.Classification;

/** A labelled tool and what it was judged to be. */
public record Judged(Labelled labelled, Classification verdict) {

    /** Judges tools in their order. */
    public static List<Judged> all(List<Labelled> tools, Judge judge) {
        List<Judged> out = new ArrayList<>(tools.size());
        for (Labelled tool : tools) {
            Specimen specimen = tool.specimen();
            out.add(new Judged(tool, judge.judge(specimen.tool(), specimen.server())));
        }
        return out;
    }

    /** The same tool, had it been judged so. */
    Judged as(Category category) {
        Classification v = verdict;
        return category == v.category()
                ? this
                : new Judged(
                        labelled,
                        new Classification(
                                category,
                                v.risk(),
                                v.confidence(),
                                v.runnerUp(),
                                v.margin(),
                                v.coverage(),
                                v.capabilities(),
                                v.actions(),
                                v.notes(),
                                v.findings(),
                                v.rulesVersion()));
    }

    public Label label() {
        return labelled.label();
    }

    /** Whether a careful reader could give the category. */
    public boolean right() {
        return label().accepts(verdict.category());
    }

    public boolean equal() {
        return verdict.category() == label().category();
    }

    /** The category to count the tool under: the judged one where it is acceptable, else the label's. */
    public Category truth() {
        return right() ? verdict.category() : label().category();
    }

    /** Whether something that moves money, destroys or executes is called reading, and no reader would say so. */
    public boolean harmCalledRead() {
        return !right() && verdict.category() == Category.READ && harmful(label().category());
    }

    /** Whether something that reads is called moving money or destroying, and no reader would say so. */
    public boolean readCalledHarm() {
        return !right()
                && label().category() == Category.READ
                && (verdict.category() == Category.FINANCIAL || verdict.category() == Category.DESTRUCTIVE);
    }

    /** Whether the verdict is an error that the label names as a serious one, or one that always is. */
    public boolean serious() {
        return harmCalledRead() || readCalledHarm() || label().mustNot().contains(verdict.category());
    }

    static boolean harmful(Category category) {
        return category.compareTo(Category.EXECUTE) >= 0;
    }
}
