package org.placard.classify;

import org.placard.model.Category;
import org.placard.model.Coverage.Part;
import org.placard.model.Hints;
import org.placard.text.ToolText;

/** Reads the features of a judgement. */
final class FeatureReader {

    private FeatureReader() {}

    static Features of(Bench.Result result, double margin, boolean ownWord) {
        ToolText text = result.text();
        Category category = result.category();
        Hints hints = text.tool().hints();
        boolean reads = category == Category.READ;
        boolean agree = hints.readOnly() != null && hints.readOnly() == reads;
        boolean differ = hints.readOnly() != null && hints.readOnly() != reads
                || Boolean.TRUE.equals(hints.destructive()) && reads;
        boolean named = text.head() != null && text.head().label().equals("name");
        return new Features(new double[] {
            result.beliefs().of(category),
            margin,
            Math.min(3, result.beliefs().fields(category)),
            named ? 1 : 0,
            result.credible() ? 1 : 0,
            result.beliefs().excused(category) ? 1 : 0,
            text.parts().contains(Part.DESCRIPTION) || text.parts().contains(Part.SUMMARY) ? 1 : 0,
            text.parts().contains(Part.SCHEMA) ? 1 : 0,
            agree ? 1 : 0,
            differ ? 1 : 0,
            result.actions().size() > 1 ? 1 : 0,
            reads ? 1 : 0,
            category == Category.WRITE ? 1 : 0,
            category == Category.EXECUTE ? 1 : 0,
            category == Category.DESTRUCTIVE ? 1 : 0,
            ownWord ? 1 : 0
        });
    }
}
