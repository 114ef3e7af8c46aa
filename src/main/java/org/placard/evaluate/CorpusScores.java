package org.placard.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What unlabelled tools can teach: agreement with their authors' hints, and what is flagged as poisoned.
 *
 * @param hints null where no tool carries hints of known quality
 * @param poisoning null where no sample was marked as an attack
 */
public record CorpusScores(
        @Nullable HintScores hints, @Nullable PoisoningScores poisoning) {

    /**
     * Judges every specimen once, and once more without hints where its author's hints are of known quality.
     *
     * @param specimens the tools of one server after the other are judged fastest
     */
    public static CorpusScores of(Iterable<Specimen> specimens, Judge judge) {
        var hints = new HintScores.Counter(judge);
        var poisoning = new PoisoningScores.Counter(judge);
        for (Specimen specimen : specimens) {
            hints.add(specimen);
            poisoning.add(specimen);
        }
        HintScores hintScores = hints.scores();
        PoisoningScores poisoningScores = poisoning.scores();
        return new CorpusScores(
                hintScores.agree().of() == 0 ? null : hintScores,
                poisoningScores.found().of() == 0 ? null : poisoningScores);
    }
}
