package org.placard.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.placard.model.Confidence;

/**
 * Whether the confidence means what it says.
 *
 * @param bands ten of equal width, from 0 to 1
 * @param error the expected calibration error: the mean distance between what a band says and what it holds
 * @param ranking the chance that a right answer is surer than a wrong one (AUROC); NaN where all or none are right
 * @param unsure of all answers, those whose confidence is low
 * @param errorsUnsure of all wrong answers, those whose confidence is low
 */
public record ConfidenceScores(List<Band> bands, double error, double ranking, Share unsure, Share errorsUnsure) {

    /**
     * Answers of like confidence.
     *
     * @param from lower end, within
     * @param to upper end, without, except 1
     * @param said the mean confidence, NaN of none
     * @param right how many were right
     */
    public record Band(double from, double to, double said, Share right) {}

    private static final int BANDS = 10;

    public ConfidenceScores {
        bands = List.copyOf(bands);
    }

    public static ConfidenceScores of(List<Judged> tools) {
        double[] said = new double[BANDS];
        int[] right = new int[BANDS];
        int[] count = new int[BANDS];
        for (Judged judged : tools) {
            double confidence = judged.verdict().confidence();
            int band = Math.min(BANDS - 1, (int) (confidence * BANDS));
            said[band] += confidence;
            right[band] += judged.right() ? 1 : 0;
            count[band]++;
        }
        List<Band> bands = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BANDS; i++) {
            bands.add(new Band(
                    i / (double) BANDS,
                    (i + 1) / (double) BANDS,
                    count[i] == 0 ? Double.NaN : said[i] / count[i],
                    new Share(right[i], count[i])));
            error += Math.abs(said[i] - right[i]);
        }
        List<Judged> wrong = tools.stream().filter(j -> !j.right()).toList();
        return new ConfidenceScores(
                bands,
                tools.isEmpty() ? Double.NaN : error / tools.size(),
                ranking(tools),
                CategoryScores.share(tools, ConfidenceScores::unsure),
                CategoryScores.share(wrong, ConfidenceScores::unsure));
    }

    private static boolean unsure(Judged judged) {
        return judged.verdict().confidenceWord() == Confidence.LOW;
    }

    /** Mann and Whitney's U over all pairs of a right and a wrong answer; ties count half. */
    private static double ranking(List<Judged> tools) {
        List<Judged> sorted = tools.stream()
                .sorted(Comparator.comparingDouble(j -> j.verdict().confidence()))
                .toList();
        double rankSum = 0;
        long rights = 0;
        for (int start = 0; start < sorted.size(); ) {
            int end = start;
            while (end < sorted.size() && confidence(sorted, end) == confidence(sorted, start)) {
                end++;
            }
            double rank = (start + 1 + end) / 2.0;
            for (Judged judged : sorted.subList(start, end)) {
                if (judged.right()) {
                    rankSum += rank;
                    rights++;
                }
            }
            start = end;
        }
        long wrongs = sorted.size() - rights;
        return rights == 0 || wrongs == 0
                ? Double.NaN
                : (rankSum - rights * (rights + 1) / 2.0) / ((double) rights * wrongs);
    }

    private static double confidence(List<Judged> sorted, int at) {
        return sorted.get(at).verdict().confidence();
    }
}
