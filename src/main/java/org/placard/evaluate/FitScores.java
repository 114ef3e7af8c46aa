package org.placard.evaluate;

/**
 * How well the fitted numbers do on the tools they were fitted on, and on tools of servers that they have not seen.
 *
 * @param folds how many times the tools were split, whole servers together
 * @param fitted measured on the tools that the numbers were fitted on
 * @param crossValidated measured on the servers left out, fold by fold
 */
public record FitScores(int folds, Measured fitted, Measured crossValidated) {

    /**
     * The figures that matter.
     *
     * @param calibrationError the expected calibration error over ten bands
     * @param ranking AUROC of the confidence
     */
    public record Measured(
            Share right,
            double macroF1,
            Share harmCalledRead,
            Share readCalledHarm,
            double calibrationError,
            double ranking,
            Share unsure,
            Share errorsUnsure) {

        static Measured of(java.util.List<Judged> tools) {
            CategoryScores categories = CategoryScores.of(tools);
            SeriousErrors serious = SeriousErrors.of(tools);
            ConfidenceScores confidence = ConfidenceScores.of(tools);
            return new Measured(
                    categories.right(),
                    categories.macroF1(),
                    serious.harmCalledRead(),
                    serious.readCalledHarm(),
                    confidence.error(),
                    confidence.ranking(),
                    confidence.unsure(),
                    confidence.errorsUnsure());
        }
    }

    /** Right answers lost on servers that were not seen, as a share of all. */
    public double gap() {
        return fitted.right().value() - crossValidated.right().value();
    }
}
