package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.placard.model.Category;

/**
 * How well the categories were given.
 *
 * @param right equal to the label or acceptable to a careful reader
 * @param equal equal to the label
 * @param macroF1 the mean of the F1 of the categories that occur; an acceptable answer counts as the label
 * @param macroF1Strict the same where only the label counts
 * @param categories in the order of {@link Category}, acceptable answers counting as right
 * @param confusion rows are labels, columns are answers, both in the order of {@link Category}; strict
 */
public record CategoryScores(
        Share right,
        Share equal,
        double macroF1,
        double macroF1Strict,
        List<CategoryScore> categories,
        List<List<Integer>> confusion) {

    /**
     * One category.
     *
     * @param precision of the answers of this category, how many were right
     * @param recall of the tools of this category, how many were found
     */
    public record CategoryScore(Category category, Share precision, Share recall, double f1) {}

    public CategoryScores {
        categories = List.copyOf(categories);
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    public static CategoryScores of(List<Judged> tools) {
        List<CategoryScore> scores = scores(tools, Judged::truth);
        return new CategoryScores(
                share(tools, Judged::right),
                share(tools, Judged::equal),
                mean(scores),
                mean(scores(tools, judged -> judged.label().category())),
                scores,
                confusion(tools));
    }

    static Share share(List<Judged> tools, java.util.function.Predicate<Judged> which) {
        return new Share(tools.stream().filter(which).count(), tools.size());
    }

    private static List<CategoryScore> scores(List<Judged> tools, Function<Judged, Category> truth) {
        List<CategoryScore> out = new ArrayList<>();
        for (Category category : Category.values()) {
            int both = 0;
            int answered = 0;
            int labelled = 0;
            for (Judged judged : tools) {
                boolean answer = judged.verdict().category() == category;
                boolean label = truth.apply(judged) == category;
                both += answer && label ? 1 : 0;
                answered += answer ? 1 : 0;
                labelled += label ? 1 : 0;
            }
            double f1 = answered + labelled == 0 ? Double.NaN : 2.0 * both / (answered + labelled);
            out.add(new CategoryScore(category, new Share(both, answered), new Share(both, labelled), f1));
        }
        return out;
    }

    private static double mean(List<CategoryScore> scores) {
        return scores.stream()
                .mapToDouble(CategoryScore::f1)
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(Double.NaN);
    }

    private static List<List<Integer>> confusion(List<Judged> tools) {
        int size = Category.values().length;
        int[][] counts = new int[size][size];
        for (Judged judged : tools) {
            counts[judged.label().category().ordinal()][
                    judged.verdict().category().ordinal()]++;
        }
        List<List<Integer>> out = new ArrayList<>();
        for (int[] row : counts) {
            out.add(java.util.Arrays.stream(row).boxed().toList());
        }
        return out;
    }
}
