package org.placard.evaluate;

import java.util.List;

/**
 * The figures of the labels of one file.
 *
 * @param labels the file's name without folder and ending
 * @param right equal to the label or acceptable to a careful reader
 * @param calibrationError the expected calibration error over ten bands
 */
public record PartScores(
        String labels,
        Share right,
        double macroF1,
        Share harmCalledRead,
        Share readCalledHarm,
        double calibrationError) {

    /** @param tools the file's */
    public static PartScores of(String labels, List<Judged> tools) {
        CategoryScores categories = CategoryScores.of(tools);
        SeriousErrors serious = SeriousErrors.of(tools);
        return new PartScores(
                labels,
                categories.right(),
                categories.macroF1(),
                serious.harmCalledRead(),
                serious.readCalledHarm(),
                ConfidenceScores.of(tools).error());
    }
}
